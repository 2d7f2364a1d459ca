"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Button } from "#components/ui/button";
import { Tooltip } from "#components/ui/tooltip";
import { cn } from "#lib/cn";
import type { FrameProps } from "./app-frame";
import { type Section, sectionOf, sections } from "./navigation";
import { TenantSwitcher } from "./tenant-switcher";
import { UserMenu } from "./user-menu";

interface SidebarProps extends FrameProps {
  readonly collapsed?: boolean;
  /** Missing in the phone's sheet, which closes instead. */
  readonly onToggle?: () => void;
  readonly onNavigate?: () => void;
}

export function Sidebar({ tenant, tenants, user, collapsed = false, onToggle, onNavigate }: SidebarProps) {
  const current = sectionOf(usePathname());
  return (
    <>
      <div
        className={cn("flex h-14 shrink-0 items-center border-b border-line", collapsed ? "px-2" : "px-2.5")}
      >
        <TenantSwitcher tenant={tenant} tenants={tenants} collapsed={collapsed} />
      </div>
      <nav aria-label="Main" className="flex-1 overflow-y-auto p-2">
        <ul className="flex flex-col gap-0.5">
          {sections.map((section) => (
            <li key={section.segment}>
              <NavLink
                section={section}
                tenantSlug={tenant.slug}
                current={section === current}
                collapsed={collapsed}
                {...(onNavigate && { onNavigate })}
              />
            </li>
          ))}
        </ul>
      </nav>
      <div className={cn("flex items-center gap-1 border-t border-line p-2", collapsed && "flex-col")}>
        <UserMenu user={user} role={tenant.role} collapsed={collapsed} />
        {onToggle && (
          <Button
            variant="ghost"
            size="icon"
            aria-label={collapsed ? "Expand sidebar" : "Collapse sidebar"}
            aria-expanded={!collapsed}
            onClick={onToggle}
          >
            {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          </Button>
        )}
      </div>
    </>
  );
}

interface NavLinkProps {
  readonly section: Section;
  readonly tenantSlug: string;
  readonly current: boolean;
  readonly collapsed: boolean;
  readonly onNavigate?: () => void;
}

function NavLink({ section, tenantSlug, current, collapsed, onNavigate }: NavLinkProps) {
  const Icon = section.icon;
  const link = (
    <Link
      href={section.href(tenantSlug)}
      aria-current={current ? "page" : undefined}
      {...(onNavigate && { onClick: onNavigate })}
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-ink pointer-coarse:h-11",
        "aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink",
        collapsed && "justify-center px-0",
      )}
    >
      <Icon
        aria-hidden
        className={cn("size-4 shrink-0", current && "text-accent")}
        strokeWidth={current ? 2.25 : 1.75}
      />
      <span className={collapsed ? "sr-only" : "truncate"}>{section.label}</span>
    </Link>
  );
  return collapsed ? (
    <Tooltip text={section.label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
