import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import { providerOf } from "../providers/registry";
import { Answer } from "./answer";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";
import { type ListedModel, readModelList } from "./listed-model";

const timeoutMs = 5_000;
const answerBytesMax = 1024 * 1024;
const cacheMs = 60_000;

/** In which form a list is asked for: that of OpenAI's clients, or the provider's own. */
export type ListForm = "models" | "own-models";

/** A snapshot's upstreams are immutable, so a list belongs to one configured state. */
const cache = new WeakMap<
  GatewayUpstream,
  Map<ListForm, { readonly models: readonly ListedModel[]; readonly until: number }>
>();

/** What an upstream says that it serves; undefined when it does not say so in time. */
export async function fetchModels(
  exchange: Exchange,
  caller: Caller,
  upstream: GatewayUpstream,
  form: ListForm,
  deps: Deps,
): Promise<readonly ListedModel[] | undefined> {
  const { passed } = caller;
  const lists = cache.get(upstream) ?? new Map();
  cache.set(upstream, lists);
  const known = lists.get(form);
  if (known && passed === undefined && known.until > performance.now()) return known.models;
  const request = providerOf(upstream.provider).toRequest({
    requestId: exchange.id,
    operation: form,
    model: undefined,
    upstream,
    query: "",
    headers: exchange.headers,
    passedCredential: passed,
    isStream: false,
  });
  const body = await readSmall((answer) => deps.upstreams.dispatch(upstream, request, null, answer));
  const models = body === undefined ? undefined : readModelList(body);
  if (models && passed === undefined) lists.set(form, { models, until: performance.now() + cacheMs });
  return models;
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
