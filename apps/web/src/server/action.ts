import "server-only";
import { NotFoundError } from "@veilgate/db";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { ActionResult, Failure } from "#lib/action-result";
import { type Ctx, resolveAccess } from "./context";
import { signedOut, toFailure } from "./failure";

interface Action<Input, Value> {
  /** From the URL; whether the caller belongs to it is decided here. */
  readonly tenantSlug: string;
  readonly verb: (ctx: Ctx, input: Input) => Promise<Value>;
  /** As the browser sent it; the verb parses it. */
  readonly input: Input;
  /** The page whose data has changed, if any has. */
  readonly revalidate?: string;
}

/** Every server action is one call of this: session, tenant, verb, fresh page, errors as data. */
export async function runAction<Input, Value>({
  tenantSlug,
  verb,
  input,
  revalidate,
}: Action<Input, Value>): Promise<ActionResult<Value>> {
  const requestId = await currentRequestId();
  try {
    const access = await resolveAccess(tenantSlug);
    if (!access.ok) return { ok: false, errors: refused(access.reason, requestId) };
    const value = await verb(access.ctx, input);
    if (revalidate !== undefined) revalidatePath(revalidate);
    return { ok: true, value };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, errors: toFailure(error, requestId) };
  }
}

const statusOf: Readonly<Record<Failure["code"], number>> = {
  invalid: 400,
  conflict: 409,
  not_found: 404,
  forbidden: 403,
  signed_out: 401,
  internal: 500,
};

/** The same for a route handler below `/t/[tenant]`: refusals and errors are JSON with a code. */
export async function runRoute(tenantSlug: string, work: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  const requestId = await currentRequestId();
  try {
    const access = await resolveAccess(tenantSlug);
    if (access.ok) return await work(access.ctx);
    return failureResponse(refused(access.reason, requestId));
  } catch (error) {
    unstable_rethrow(error);
    return failureResponse(toFailure(error, requestId));
  }
}

function refused(reason: "signed_out" | "disabled" | "not_found", requestId: string): Failure {
  return reason === "not_found" ? toFailure(new NotFoundError("tenant"), requestId) : signedOut(requestId);
}

function failureResponse(errors: Failure): Response {
  return Response.json(
    { errors },
    { status: statusOf[errors.code], headers: { "cache-control": "no-store" } },
  );
}

async function currentRequestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? crypto.randomUUID();
}
