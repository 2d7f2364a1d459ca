import { listMemberships } from "@veilgate/db";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AppFrame } from "#components/frame/app-frame";
import { sidebarCookie } from "#lib/sidebar";
import { getTenantContext, requireUser, resolveAccess } from "#server/context";
import { database } from "#server/database";

export async function generateMetadata({ params }: LayoutProps<"/t/[tenant]">): Promise<Metadata> {
  const access = await resolveAccess((await params).tenant);
  if (!access.ok) return {};
  const { name } = access.ctx.tenant;
  return { title: { default: name, template: `%s · ${name} · Veilgate` } };
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
