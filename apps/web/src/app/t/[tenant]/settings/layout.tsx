import { PageBody, PageHeader } from "#components/ui/page-header";
import { SettingsNav } from "./settings-nav";

export default async function SettingsLayout({ params, children }: LayoutProps<"/t/[tenant]/settings">) {
  return (
    <PageBody>
      <PageHeader
        title="Settings"
        description={
          <>
            Kept in the operator's file and applied with{" "}
            <code className="whitespace-nowrap">npm run veilgate -- apply -f FILE</code>.
          </>
        }
      />
      <SettingsNav tenantSlug={(await params).tenant} />
      {children}
    </PageBody>
  );
}
