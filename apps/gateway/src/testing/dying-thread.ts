/** Ends with an error that quotes what it was given: the worst way to die. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (job: { bytes: Uint8Array }) => {
  throw new Error(Buffer.from(job.bytes).toString());
});
parentPort?.postMessage({ kind: "ready" });
