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
// Timers run in the order in which they are due, also on a machine that is late with all of them.
const late = new Promise<string>((resolve) => setTimeout(resolve, 2_000, "late"));
const reasonOf = (error: { reason: string }) => error.reason;
const reason = await Promise.race([spool.intent(intentOf()).catch(reasonOf), late]);
const next = spool.intent(intentOf()).catch(reasonOf);
const nextReason = await Promise.race([next, new Promise((resolve) => setImmediate(resolve, "late"))]);
await spool.outcome(outcomeOf());
const { state } = spool.stats();

fs.openSync(fifo, "r+");
while (spool.stats().state !== "ok") await new Promise((resolve) => setTimeout(resolve, 20));
await spool.intent(intentOf());
const recovered = spool.stats().state;
await spool.close();
fs.writeSync(1, JSON.stringify({ reason, nextReason, state, recovered }));
process.exit(0);
