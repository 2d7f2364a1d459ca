import Link from "next/link";
import { routes } from "#lib/routes";

interface PolicyTabsProps {
  readonly tenantSlug: string;
  readonly policySlug: string;
  readonly current: "editor" | "versions";
}

/** The two pages of a policy. Links and not tabs: each has an address of its own. */
export function PolicyTabs({ tenantSlug, policySlug, current }: PolicyTabsProps) {
  const links = [
    { id: "editor", label: "Editor", href: routes.policy(tenantSlug, policySlug) },
    { id: "versions", label: "Versions", href: routes.policyVersions(tenantSlug, policySlug) },
  ] as const;
  return (
    <nav aria-label="Policy" className="flex gap-4 border-b border-line">
      {links.map(({ id, label, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === current ? "page" : undefined}
          className="-mb-px flex h-9 items-center border-b-2 border-transparent text-sm text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:h-11"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
