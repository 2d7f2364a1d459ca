import type { Outcome } from "@veilgate/contracts";
import { Ban, Check, type LucideIcon, ShieldCheck, TriangleAlert } from "lucide-react";
import { cn } from "#lib/cn";

/** How an outcome looks everywhere: never by colour alone. */
export const outcomeLooks: Readonly<
  Record<Outcome, { label: string; icon: LucideIcon; style: string; sentence: string }>
> = {
  allowed: {
    label: "Allowed",
    icon: Check,
    style: "bg-outcome-allowed-soft text-outcome-allowed",
    sentence: "Nothing was found; the request went out as it came.",
  },
  redacted: {
    label: "Redacted",
    icon: ShieldCheck,
    style: "bg-outcome-redacted-soft text-outcome-redacted",
    sentence: "Personal data was replaced before the provider saw the request.",
  },
  blocked: {
    label: "Blocked",
    icon: Ban,
    style: "bg-outcome-blocked-soft text-outcome-blocked",
    sentence: "A policy or a limit refused the request; nothing was sent.",
  },
  failed: {
    label: "Failed",
    icon: TriangleAlert,
    style: "bg-outcome-failed-soft text-outcome-failed",
    sentence: "The request could not be completed.",
  },
};

export function OutcomeBadge({ outcome, className }: { outcome: Outcome; className?: string }) {
  const { label, icon: Icon, style } = outcomeLooks[outcome];
  return (
    <span
      data-forced-border
      className={cn(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap",
        style,
        className,
      )}
    >
      <Icon aria-hidden className="size-3" strokeWidth={2.25} />
      {label}
    </span>
  );
}
