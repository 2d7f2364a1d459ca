/** Why an action did nothing. Every sentence here is ours; none quotes what was sent. */
export interface Failure {
  readonly code: "invalid" | "conflict" | "not_found" | "forbidden" | "signed_out" | "internal";
  readonly requestId: string;
  /** Sentences about the whole. */
  readonly form: readonly string[];
  /** Sentences by field; a nested field has dots: `limits.requests_per_minute`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** What a server action answers. */
export type ActionResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: Failure };

/** All sentences of a failure, for a form that has no field to put them at. */
export function failureText(failure: Failure): string {
  return [...failure.form, ...Object.values(failure.fields).flat()].join(" ");
}
