import "server-only";
import { ConflictError, NotFoundError } from "@veilgate/db";
import { z } from "zod";
import type { Failure } from "#lib/action-result";
import { logFailure } from "./log";
import { StalePolicyError } from "./policies/policy-source";
import { ForbiddenError } from "./require-permission";

/**
 * What a caller may know about an error. The errors that verbs throw on purpose carry a sentence; any
 * other leaves as a code with the request id, and its message goes nowhere.
 */
export function toFailure(error: unknown, requestId: string): Failure {
  if (error instanceof z.ZodError) return invalidInput(error, requestId);
  if (error instanceof ConflictError) {
    return failure("conflict", requestId, { fields: { [error.member]: [error.message] } });
  }
  if (error instanceof StalePolicyError) return failure("conflict", requestId, { form: [error.message] });
  if (error instanceof NotFoundError) return failure("not_found", requestId, { form: [error.message] });
  if (error instanceof ForbiddenError) {
    return failure("forbidden", requestId, {
      form: [`Your role, ${error.role}, does not include this. Ask an owner or admin.`],
    });
  }
  logFailure(error, { requestId });
  return failure("internal", requestId, {
    form: [`Something failed on our side. Try again; if it stays, report the id ${requestId}.`],
  });
}

export function signedOut(requestId: string): Failure {
  return failure("signed_out", requestId, { form: ["Your session has ended. Sign in again."] });
}

function invalidInput(error: z.ZodError, requestId: string): Failure {
  const form: string[] = [];
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (path === "") form.push(issue.message);
    else fields[path] = [...(fields[path] ?? []), issue.message];
  }
  return failure("invalid", requestId, { form, fields });
}

function failure(
  code: Failure["code"],
  requestId: string,
  { form = [], fields = {} }: Partial<Pick<Failure, "form" | "fields">>,
): Failure {
  return { code, requestId, form, fields };
}
