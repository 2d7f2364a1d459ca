import { PageBody } from "#components/ui/page-header";
import { Loading, Skeleton, TableSkeleton } from "#components/ui/skeleton";

export default function TenantLoading() {
  return (
    <PageBody>
      <Loading what="the page">
        <div className="flex flex-col gap-6">
          <div className="flex flex-col gap-2">
            <Skeleton className="h-6 w-40" />
            <Skeleton className="w-80 max-w-full" />
          </div>
          <TableSkeleton />
        </div>
      </Loading>
    </PageBody>
  );
}
