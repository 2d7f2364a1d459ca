import type { GatewayUpstream } from "@veilgate/db/gateway";
import { z } from "zod";
import type { Deps } from "../deps";
import { providerOf } from "../providers/registry";
import { Answer } from "./answer";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";

const timeoutMs = 5_000;
const answerBytesMax = 1024 * 1024;
const cacheMs = 60_000;

/** Read leniently: only what is shown. */
const ModelList = z.object({
  data: z.array(
    z.object({ id: z.string(), created: z.number().optional(), owned_by: z.string().optional() }),
  ),
});
export type ListedModel = z.infer<typeof ModelList>["data"][number];

/** A snapshot's upstreams are immutable, so a list belongs to one configured state. */
const cache = new WeakMap<
  GatewayUpstream,
  { readonly models: readonly ListedModel[]; readonly until: number }
>();

/** What an upstream says that it serves; undefined when it does not say so in time. */
export async function fetchModels(
  exchange: Exchange,
  caller: Caller,
  upstream: GatewayUpstream,
  deps: Deps,
): Promise<readonly ListedModel[] | undefined> {
  const { passed } = caller;
  const known = cache.get(upstream);
  if (known && passed === undefined && known.until > performance.now()) return known.models;
  const request = providerOf(upstream.provider).toRequest({
    requestId: exchange.id,
    operation: "models",
    model: undefined,
    upstream,
    query: "",
    headers: exchange.headers,
    passedCredential: passed,
    isStream: false,
  });
  const body = await readSmall((answer) => deps.upstreams.dispatch(upstream, request, null, answer));
  const models = body === undefined ? undefined : parse(body);
  if (models && passed === undefined) cache.set(upstream, { models, until: performance.now() + cacheMs });
  return models;
}

function parse(body: string): readonly ListedModel[] | undefined {
  try {
    return ModelList.parse(JSON.parse(body)).data;
  } catch {
    // A list is a courtesy: an upstream without a readable one contributes nothing.
    return undefined;
  }
}

/** The body of a 200 of bounded size, in bounded time; undefined for everything else. */
function readSmall(dispatch: (answer: Answer) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => answer.abort(new Error("The model list took too long.")), timeoutMs);
    const done = (body: string | undefined) => {
      clearTimeout(timer);
      resolve(body);
    };
    const chunks: Buffer[] = [];
    let total = 0;
    const answer: Answer = new Answer({
      started: () => {},
      progressed: () => {},
      closed: () => {},
      failed: () => done(undefined),
    });
    answer.attach({
      data(chunk) {
        total += chunk.length;
        if (total > answerBytesMax) answer.abort(new Error("The model list is too long."));
        else chunks.push(chunk);
      },
      end: () => done(answer.status === 200 ? Buffer.concat(chunks, total).toString("utf8") : undefined),
      failed: () => done(undefined),
    });
    dispatch(answer);
  });
}
