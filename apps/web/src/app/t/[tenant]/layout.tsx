import { listMemberships } from "@veilgate/db";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AppFrame } from "#components/frame/app-frame";
import { sidebarCookie } from "#lib/sidebar";
import { getTenantContext, requireUser } from "#server/context";
import { database } from "#server/database";

export async function generateMetadata({ params }: LayoutProps<"/t/[tenant]">): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  return { title: { default: tenant.name, template: `%s · ${tenant.name} · Veilgate` } };
}

export default async function TenantLayout({ params, children }: LayoutProps<"/t/[tenant]">) {
  const { tenant, role } = await getTenantContext((await params).tenant);
  const user = await requireUser();
  const memberships = await listMemberships(database(), user.id);
  const collapsed = (await cookies()).get(sidebarCookie)?.value === "collapsed";
  return (
    <AppFrame
      tenant={{ slug: tenant.slug, name: tenant.name, role }}
      tenants={memberships.map((each) => ({
        slug: each.tenant.slug,
        name: each.tenant.name,
        role: each.role,
      }))}
      user={{ email: user.email, name: user.name }}
      initiallyCollapsed={collapsed}
    >
      {children}
    </AppFrame>
  );
}
