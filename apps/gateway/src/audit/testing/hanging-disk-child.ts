import fs from "node:fs";
import { openSpool } from "../spool";
import { intentOf, outcomeOf } from "./records";

/**
 * `UV_THREADPOOL_SIZE=1 node --import tsx hanging-disk-child.ts <folder> <fifo>`: the only thread that could
 * sync waits for somebody to open the FIFO, as it would wait for a disk that hangs. Prints what happened.
 */
const [, , directory = "", fifo = ""] = process.argv;
const spool = openSpool({ directory, instance: "gw-00000001", durability: "strict", bytesMax: 1e9 });
await spool.intent(intentOf());

fs.open(fifo, "r", () => {});
const startedAt = performance.now();
const reason = await spool.intent(intentOf()).catch((error: { reason: string }) => error.reason);
const tookMs = performance.now() - startedAt;
const secondAt = performance.now();
await spool.intent(intentOf()).catch(() => {});
const nextTookMs = performance.now() - secondAt;
await spool.outcome(outcomeOf());
const { state } = spool.stats();

fs.openSync(fifo, "r+");
await new Promise((resolve) => setTimeout(resolve, 100));
await spool.intent(intentOf());
const recovered = spool.stats().state;
await spool.close();
fs.writeSync(1, JSON.stringify({ reason, tookMs, nextTookMs, state, recovered }));
process.exit(0);
