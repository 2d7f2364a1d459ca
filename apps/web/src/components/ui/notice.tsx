import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const noticeStyle = cva(
  "flex items-start gap-2 rounded-md px-3 py-2 text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0",
  {
    variants: {
      tone: {
        info: "bg-subtle text-muted",
        success: "bg-success-soft text-success",
        warning: "bg-warning-soft text-warning",
        danger: "bg-danger-soft text-danger",
      },
    },
    defaultVariants: { tone: "info" },
  },
);

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert } as const;

/** A sentence that belongs to what stands around it. Errors are announced. */
export function Notice({
  tone,
  children,
}: VariantProps<typeof noticeStyle> & { readonly children: ReactNode }) {
  const Icon = icons[tone ?? "info"];
  return (
    <div role={tone === "danger" ? "alert" : "status"} data-forced-border className={noticeStyle({ tone })}>
      <Icon aria-hidden />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
