import TenantNotFound from "./t/[tenant]/not-found";

/** Also what a stranger's tenant answers: the same page as for one that does not exist. */
export default function RootNotFound() {
  return (
    <main className="mx-auto max-w-xl py-16">
      <TenantNotFound />
    </main>
  );
}
