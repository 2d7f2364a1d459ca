import { Loading, Skeleton } from "#components/ui/skeleton";

/** The page's shape while its numbers are being counted. */
export function UsageSkeleton() {
  return (
    <Loading what="usage figures">
      <div className="flex flex-col gap-6">
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
            <Skeleton key={key} className="h-24 rounded-lg" />
          ))}
        </div>
        <Skeleton className="h-88 rounded-lg" />
        <div className="grid gap-6 xl:grid-cols-2">
          <Skeleton className="h-80 rounded-lg" />
          <Skeleton className="h-80 rounded-lg" />
        </div>
      </div>
    </Loading>
  );
}
