/** A thread that redacts long bodies and searches long texts: the same engine as in the gateway's own thread, told by messages. */
import { parentPort, workerData } from "node:worker_threads";
import { readJsonBody } from "@veilgate/redaction";
import { PolicyCache } from "../control/policy-cache";
import { type SearchWish, searchContent } from "../text-api/search-content";
import { type MemoEntry, MemoStore } from "./memo-store";
import { installNames } from "./name-weights";
import { mayBeHereNext } from "./place";
import { redactHere } from "./redact-here";
import type { BodyJob, RedactionJob, SearchJob, ThreadMessage } from "./redaction-job";
import { warmUp } from "./warm-up";

const policies = new PolicyCache();
const memos = new MemoStore();

installNames(workerData as Uint8Array);
warmUp();
parentPort?.on("message", (job: RedactionJob) => {
  const answer = answerTo(job);
  const moved = answer.kind === "body" && answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(answer, moved);
});
parentPort?.postMessage({ kind: "ready" } satisfies ThreadMessage);

function answerTo(job: RedactionJob): ThreadMessage {
  try {
    return job.kind === "body" ? redact(job) : search(job);
  } catch {
    return { kind: "failed" };
  }
}

function redact(job: BodyJob): ThreadMessage {
  const { bytes: sent, shape, tenant, policy: source, edits, values, spared } = job;
  const compiled = policies.compiled(source);
  if (!compiled) return { kind: "failed" };
  const before = memos.stats();
  const body = readJsonBody(sent, shape);
  const used: MemoEntry[] = [];
  const tell = (entry: MemoEntry) => void used.push(entry);
  const memo = memos.of(tenant.id, source, { key: job.memoKey, tell });
  const { vault, bytes, ...rest } = redactHere(
    { body, shape, tenant, policy: { source, compiled }, edits, values, spared },
    memo,
  );
  const { hits, misses } = memos.stats();
  return {
    kind: "body",
    ...rest,
    bytes: bytes === sent ? undefined : ownBytes(bytes),
    vault: vault.data,
    memo: {
      hits: hits - before.hits,
      misses: misses - before.misses,
      used: mayBeHereNext(body) ? used : [],
    },
  };
}

function search({ bytes, tenant, policy }: SearchJob): ThreadMessage {
  const compiled = policies.compiled(policy);
  if (!compiled) return { kind: "failed" };
  const wish = JSON.parse(Buffer.from(bytes).toString()) as SearchWish;
  return { kind: "search", searched: searchContent(wish, compiled, tenant) };
}

/** Memory that belongs to nobody else, so that it can be moved. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
