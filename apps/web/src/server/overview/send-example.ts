import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { publicIdOf } from "@veilgate/contracts";
import { z } from "zod";
import { type Client, clientsOf } from "#lib/snippets/client";
import { examplePrompt } from "#lib/snippets/snippets";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export const SendExampleInput = z.object({ key: z.string().trim().min(1, "Paste the key.").max(200) });
export type SendExampleInput = z.input<typeof SendExampleInput>;

/** What came back. The prompt and the answer are the example's; neither is kept. */
export type SentExample =
  | { readonly ok: true; readonly answer: string; readonly entities: number }
  | { readonly ok: false; readonly reason: string };

const answerTimeoutMs = 30_000;
/** Gateways hear of a new key at once, or by polling every five seconds. */
const followsWithinMs = 6_000;
const retryMs = 500;
const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const GatewayProblem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/**
 * Sends the example of the first steps through the gateway, as a client with this key would.
 *
 * @param gatewayUrl from the settings, never from the browser.
 * @throws ZodError on `key` when it is none of this tenant's keys that are in use.
 */
export async function sendExample(
  ctx: Ctx,
  input: SendExampleInput,
  gatewayUrl: string,
): Promise<SentExample> {
  requirePermission(ctx, "tenant:read");
  const { key } = SendExampleInput.parse(input);
  const publicId = publicIdOf(key);
  const found = (await ctx.db.keys.list()).find((candidate) => candidate.publicId === publicId);
  if (!publicId || !found)
    throw keyProblem("This is none of this tenant's keys. Copy it whole, from vg_ on.");
  if (found.revokedAt !== null) throw keyProblem("This key has been revoked. Create another one.");
  const upstreams = (await ctx.db.upstreams.list()).filter(({ name }) => found.upstreams.includes(name));
  return await send(key, clientsOf(upstreams, gatewayUrl)[0]);
}

async function send(key: string, client: Client | undefined): Promise<SentExample> {
  if (!client) return { ok: false, reason: "The key has no upstream." };
  const patientUntil = Date.now() + followsWithinMs;
  try {
    for (;;) {
      const response = await post(key, client);
      // The key is stored, so a gateway that does not know it has yet to hear of it.
      if (response.status !== 401 || Date.now() > patientUntil) return await read(response);
      await response.body?.cancel();
      await delay(retryMs);
    }
  } catch {
    const reason = `The dashboard could not reach the gateway at ${client.baseUrl}. Send the example from a terminal.`;
    return { ok: false, reason };
  }
}

function post(key: string, { baseUrl, model }: Client): Promise<Response> {
  return fetch(`${baseUrl}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model, messages: [{ role: "user", content: examplePrompt }] }),
    signal: AbortSignal.timeout(answerTimeoutMs),
    redirect: "error",
  });
}

async function read(response: Response): Promise<SentExample> {
  const body: unknown = await response.json().catch(() => undefined);
  const answer = Answer.safeParse(body).data?.choices[0]?.message.content;
  if (response.ok && answer !== undefined) {
    return { ok: true, answer, entities: Number(response.headers.get("x-veilgate-entities") ?? 0) };
  }
  const problem = GatewayProblem.safeParse(body).data?.error;
  const reason = problem
    ? `${problem.code}: ${problem.message}`
    : `The provider answered with status ${response.status}.`;
  return { ok: false, reason };
}

function keyProblem(message: string): z.ZodError {
  return new z.ZodError([{ code: "custom", path: ["key"], message, input: undefined }]);
}
