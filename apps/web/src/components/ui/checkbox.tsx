import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "id" | "className"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly onCheckedChange?: (checked: boolean) => void;
}

/** A box with its label; the whole line is the target. */
export function Checkbox({ label, hint, onCheckedChange, ...props }: CheckboxProps) {
  const id = useId();
  return (
    <label className="flex min-h-8 items-start gap-2.5 rounded-md px-2 py-1.5 text-sm hover:bg-hover has-disabled:opacity-60 pointer-coarse:min-h-11 pointer-coarse:py-3">
      <input
        {...props}
        type="checkbox"
        {...(onCheckedChange && {
          onChange: (event: ChangeEvent<HTMLInputElement>) => onCheckedChange(event.target.checked),
        })}
        aria-describedby={hint ? id : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        {label}
        {hint && (
          <span id={id} className="block text-xs text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
