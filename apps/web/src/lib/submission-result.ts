import type { SubmissionResult } from "@conform-to/react";
import type { Failure } from "./action-result";

/** The server's sentences in the form that the form library reads. Keep the object: it is compared by identity. */
export function submissionResult({ form, fields }: Failure): SubmissionResult {
  const entries = Object.entries(fields).map(([name, errors]) => [name, [...errors]] as const);
  return {
    status: "error",
    error: { ...Object.fromEntries(entries), ...(form.length > 0 && { "": [...form] }) },
  };
}
