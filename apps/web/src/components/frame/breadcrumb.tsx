"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { routes } from "#lib/routes";
import type { FrameTenant } from "./app-frame";
import { sectionOf } from "./navigation";

interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** Where this page is: tenant, section, and the page below it. */
export function Breadcrumb({ tenant }: { tenant: FrameTenant }) {
  const crumbs = crumbsOf(usePathname(), tenant);
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-2 text-sm">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex min-w-0 items-center gap-2 not-last:max-sm:hidden">
            {index > 0 && (
              <span aria-hidden className="text-line-strong max-sm:hidden">
                /
              </span>
            )}
            {crumb.href ? (
              <Link href={crumb.href} className="truncate rounded-sm text-muted hover:text-ink">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate font-medium">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function crumbsOf(pathname: string, tenant: FrameTenant): readonly Crumb[] {
  const home: Crumb = { label: tenant.name, href: routes.overview(tenant.slug) };
  const section = sectionOf(pathname);
  if (!section) return [home];
  const page = pathname.split("/")[4];
  if (!page) return [home, { label: section.label }];
  const label = section.pages?.[page] ?? decodeURIComponent(page);
  return [home, { label: section.label, href: section.href(tenant.slug) }, { label }];
}
