"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Menu, MenuGroup, MenuLink } from "#components/ui/menu";
import { cn } from "#lib/cn";
import { routes } from "#lib/routes";
import type { FrameTenant } from "./app-frame";
import { sectionOf } from "./navigation";

interface TenantSwitcherProps {
  readonly tenant: FrameTenant;
  readonly tenants: readonly FrameTenant[];
  readonly collapsed: boolean;
}

/** Leads to the same section of another tenant. The tenant is in the URL: two tabs can show two. */
export function TenantSwitcher({ tenant, tenants, collapsed }: TenantSwitcherProps) {
  const section = sectionOf(usePathname());
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          aria-label={`Tenant ${tenant.name}. Switch tenant`}
          className={cn(
            "flex h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-1.5 text-start hover:bg-hover data-popup-open:bg-hover pointer-coarse:h-11",
            collapsed && "justify-center",
          )}
        >
          <TenantMark tenant={tenant} />
          {!collapsed && (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm leading-4 font-semibold">{tenant.name}</span>
                <span className="block truncate text-xs text-muted capitalize">{tenant.role}</span>
              </span>
              <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
            </>
          )}
        </button>
      }
    >
      <MenuGroup label="Tenants">
        {tenants.map((each) => (
          <MenuLink
            key={each.slug}
            render={<Link href={(section?.href ?? routes.overview)(each.slug)} />}
            aria-current={each.slug === tenant.slug ? "true" : undefined}
          >
            <TenantMark tenant={each} />
            <span className="min-w-0 flex-1">
              <span className="block truncate leading-4">{each.name}</span>
              <span className="block text-xs text-muted capitalize">{each.role}</span>
            </span>
            {each.slug === tenant.slug && <Check aria-hidden className="text-accent" />}
          </MenuLink>
        ))}
      </MenuGroup>
    </Menu>
  );
}

/** An initial on a colour that stays with the tenant, so that nobody edits the wrong one. */
function TenantMark({ tenant }: { tenant: FrameTenant }) {
  return (
    <span
      aria-hidden
      data-forced-border
      className="flex size-7 shrink-0 items-center justify-center rounded-md text-xs font-semibold text-white uppercase"
      style={{ background: `oklch(0.5 0.09 ${hueOf(tenant.slug)})` }}
    >
      {tenant.name.charAt(0)}
    </span>
  );
}

function hueOf(slug: string): number {
  let hash = 0;
  for (const char of slug) hash = (hash * 31 + char.charCodeAt(0)) % 360;
  return hash;
}
