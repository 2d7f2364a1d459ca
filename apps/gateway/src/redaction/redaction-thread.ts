/** A thread that redacts long bodies: the same engine as in the gateway's own thread, told by messages. */
import { parentPort, workerData } from "node:worker_threads";
import { readJsonBody } from "@veilgate/redaction";
import { PolicyCache } from "../control/policy-cache";
import { MemoStore } from "./memo-store";
import { installNames } from "./name-weights";
import { redactHere } from "./redact-here";
import type { RedactionJob, ThreadMessage } from "./redaction-job";
import { warmUp } from "./warm-up";

const policies = new PolicyCache();
const memos = new MemoStore();

installNames(workerData as Uint8Array);
warmUp();
parentPort?.on("message", (job: RedactionJob) => {
  const answer = answerTo(job);
  const moved = answer.kind === "done" && answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(answer, moved);
});
parentPort?.postMessage({ kind: "ready" } satisfies ThreadMessage);

function answerTo(job: RedactionJob): ThreadMessage {
  try {
    return redact(job);
  } catch {
    return { kind: "failed" };
  }
}

function redact({ bytes: sent, shape, tenant, policy: source, edits }: RedactionJob): ThreadMessage {
  const compiled = policies.compiled(source);
  if (!compiled) return { kind: "failed" };
  const before = memos.stats();
  const body = readJsonBody(sent, shape);
  const { vault, bytes, ...rest } = redactHere(
    { body, shape, tenant, policy: { source, compiled }, edits },
    memos,
  );
  const { hits, misses } = memos.stats();
  return {
    kind: "done",
    ...rest,
    bytes: bytes === sent ? undefined : ownBytes(bytes),
    vault: vault.data,
    memo: { hits: hits - before.hits, misses: misses - before.misses },
  };
}

/** Memory that belongs to nobody else, so that it can be moved. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
