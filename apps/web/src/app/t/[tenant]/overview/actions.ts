"use server";

import { env } from "#env";
import type { ActionResult } from "#lib/action-result";
import { runAction } from "#server/action";
import { type SendExampleInput, type SentExample, sendExample } from "#server/overview/send-example";

/** Nothing is revalidated: the page that waits for the request shows it when it was recorded. */
export async function sendExampleAction(
  tenantSlug: string,
  input: SendExampleInput,
): Promise<ActionResult<SentExample>> {
  const verb = (ctx: Parameters<typeof sendExample>[0], given: SendExampleInput) =>
    sendExample(ctx, given, env().GATEWAY_URL);
  return await runAction({ tenantSlug, verb, input });
}
