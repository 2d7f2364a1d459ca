/// <reference lib="webworker" />
import type { CompiledPolicy } from "@veilgate/redaction";
import { createDisplayDigest } from "./display-digest";
import { checkPolicy, type PolicyCheck, type TriedText, tryPolicy } from "./try-policy";

/** Runs the gateway's engine beside the page, so that typing stays smooth. Talks to nobody but the page. */

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
}

const digest = createDisplayDigest(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
let last: { source: string; check: PolicyCheck; policy: CompiledPolicy | null } | undefined;

self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  if (last?.source !== data.source) last = { source: data.source, ...checkPolicy(data.source) };
  const tried = last.policy && tryPolicy(data.text, last.policy, digest);
  self.postMessage({ id: data.id, check: last.check, tried } satisfies WorkerResponse);
});
