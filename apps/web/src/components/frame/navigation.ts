import { Activity, ChartColumn, House, KeyRound, type LucideIcon, Settings, ShieldCheck } from "lucide-react";
import { routes } from "#lib/routes";

export interface Section {
  /** The path segment after the tenant. */
  readonly segment: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: (tenant: string) => string;
  /** Pages below it that the breadcrumb names. */
  readonly pages?: Readonly<Record<string, string>>;
}

export const sections: readonly Section[] = [
  { segment: "overview", label: "Overview", icon: House, href: routes.overview },
  { segment: "keys", label: "Keys", icon: KeyRound, href: routes.keys, pages: { new: "New key" } },
  {
    segment: "policies",
    label: "Policies",
    icon: ShieldCheck,
    href: routes.policies,
    pages: { new: "New policy" },
  },
  { segment: "audit", label: "Audit", icon: Activity, href: routes.audit },
  { segment: "usage", label: "Usage", icon: ChartColumn, href: routes.usage },
  {
    segment: "settings",
    label: "Settings",
    icon: Settings,
    href: routes.upstreams,
    pages: { upstreams: "Upstreams", members: "Members" },
  },
];

/** The section that a path below `/t/<tenant>` belongs to. */
export function sectionOf(pathname: string): Section | undefined {
  const segment = pathname.split("/")[3];
  return sections.find((section) => section.segment === segment);
}
