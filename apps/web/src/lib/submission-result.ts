import type { ActionResult } from "./action-result";

/** The server's sentences in the form that the form library reads; undefined before the first and after success. */
export function submissionResult(result: ActionResult<unknown> | undefined) {
  if (!result || result.ok) return undefined;
  const { form, fields } = result.errors;
  const entries = Object.entries(fields).map(([name, errors]) => [name, [...errors]] as const);
  return {
    status: "error" as const,
    error: { ...Object.fromEntries(entries), ...(form.length > 0 && { "": [...form] }) },
  };
}
