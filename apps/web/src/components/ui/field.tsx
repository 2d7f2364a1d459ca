import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "#lib/cn";

/** What a control needs so that its label, hint and errors are announced with it. */
export interface FieldControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly errors?: readonly string[] | undefined;
  readonly optional?: boolean;
  readonly className?: string;
  readonly children: (control: FieldControlProps) => ReactNode;
}

/** A labelled control with a hint and its errors: `<Field label="Name">{(control) => <Input {...control} />}</Field>`. */
export function Field({ label, hint, errors = [], optional = false, className, children }: FieldProps) {
  const id = useId();
  const describedBy = describe(id, hint, errors);
  return (
    <div className={cn("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional && <span className="ms-1.5 font-normal text-faint">optional</span>}
      </label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": errors.length > 0 || undefined })}
      <FieldNotes id={id} hint={hint} errors={errors} />
    </div>
  );
}

/** Several controls under one question, such as a list of checkboxes. */
export function FieldGroup({
  label,
  hint,
  errors = [],
  className,
  children,
}: Omit<FieldProps, "children" | "optional"> & { readonly children: ReactNode }) {
  const id = useId();
  return (
    <fieldset
      className={cn("flex min-w-0 flex-col gap-1.5", className)}
      aria-describedby={describe(id, hint, errors)}
      aria-invalid={errors.length > 0 || undefined}
    >
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {children}
      <FieldNotes id={id} hint={hint} errors={errors} />
    </fieldset>
  );
}

function FieldNotes({ id, hint, errors }: { id: string; hint: ReactNode; errors: readonly string[] }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      <div id={`${id}-errors`} aria-live="polite" className="contents">
        {errors.map((error) => (
          <p key={error} className="flex items-start gap-1.5 text-xs text-danger">
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            {error}
          </p>
        ))}
      </div>
    </>
  );
}

function describe(id: string, hint: ReactNode, errors: readonly string[]): string | undefined {
  const ids = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-errors` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
