import type { ComponentProps } from "react";
import { cn } from "#lib/cn";

export const controlStyle =
  "w-full rounded-md border border-line-strong/60 bg-surface text-base text-ink placeholder:text-faint hover:border-line-strong focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-danger aria-invalid:focus-visible:outline-danger";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...props} className={cn(controlStyle, "h-8 px-2.5 pointer-coarse:h-11", className)} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea {...props} className={cn(controlStyle, "min-h-20 px-2.5 py-1.5", className)} />;
}
