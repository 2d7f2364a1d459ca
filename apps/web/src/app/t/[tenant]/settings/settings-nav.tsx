"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { routes } from "#lib/routes";

export function SettingsNav({ tenantSlug }: { readonly tenantSlug: string }) {
  const pathname = usePathname();
  const pages = [
    { href: routes.upstreams(tenantSlug), label: "Upstreams" },
    { href: routes.members(tenantSlug), label: "Members" },
  ];
  return (
    <nav aria-label="Settings" className="border-b border-line">
      <ul className="flex gap-4">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={pathname === href ? "page" : undefined}
              className="-mb-px flex h-9 items-center border-b-2 border-transparent text-sm text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:h-11"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
