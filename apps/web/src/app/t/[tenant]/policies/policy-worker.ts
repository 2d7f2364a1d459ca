/// <reference lib="webworker" />
import { type CompiledPolicy, loadNames } from "@veilgate/redaction";
import { createDisplayDigest } from "./display-digest";
import { fetchNameWeights, type NamesProgress } from "./fetch-name-weights";
import { checkPolicy, type PolicyCheck, type TriedText, tryPolicy, wantsNames } from "./try-policy";

/**
 * Runs the gateway's engine beside the page, so that typing stays smooth. Sends nothing that was typed to
 * anybody; what names are found with is fetched once a policy asks for them.
 */

export interface WorkerRequest {
  readonly id: number;
  readonly source: string;
  readonly text: string;
}

export interface WorkerResponse {
  readonly id: number;
  readonly check: PolicyCheck;
  /** Null while the source has mistakes. */
  readonly tried: TriedText | null;
  readonly names: NamesState;
}

/** Whether persons, places and organizations are found yet. */
export type NamesState =
  | { readonly status: "not-wanted" | "loaded" | "failed" }
  | ({ readonly status: "loading" } & NamesProgress);

const digest = createDisplayDigest(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
let last: { source: string; check: PolicyCheck; policy: CompiledPolicy | null } | undefined;
let request: WorkerRequest | undefined;
let response: WorkerResponse | undefined;
let names: NamesState = { status: "not-wanted" };

self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest | "load-names-again">) => {
  if (data === "load-names-again") names = { status: "not-wanted" };
  else request = data;
  if (request) answer(request);
});

function answer({ id, source, text }: WorkerRequest): void {
  if (last?.source !== source) last = { source, ...checkPolicy(source) };
  const { check, policy } = last;
  if (policy && wantsNames(policy) && names.status === "not-wanted") void load();
  const tried = policy && tryPolicy(text, policy, digest);
  response = { id, check, tried, names };
  self.postMessage(response);
}

async function load(): Promise<void> {
  names = { status: "loading", loaded: 0, total: 0 };
  try {
    loadNames(await fetchNameWeights((progress) => tell({ status: "loading", ...progress })));
    names = { status: "loaded" };
    if (request) answer(request);
  } catch {
    tell({ status: "failed" });
  }
}

let toldAt = 0;
const tellEveryMs = 100;

/** The result as it was, with what became of the names. */
function tell(state: NamesState): void {
  names = state;
  const now = performance.now();
  if (!response || (state.status === "loading" && now - toldAt < tellEveryMs)) return;
  toldAt = now;
  response = { ...response, names };
  self.postMessage(response);
}
