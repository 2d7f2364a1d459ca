import { openSpool, type SpoolOptions } from "../spool";
import { intentOf, outcomeOf } from "./records";

/**
 * Appends until it is killed: `node --import tsx append-child.ts '<SpoolOptions>' <writers>`. Prints a line
 * for each record after the spool has acknowledged it, `<kind> <request id>`, or `refused <reason>`.
 */
const options = JSON.parse(process.argv[2] ?? "{}") as SpoolOptions;
const writers = Number(process.argv[3]);
const spool = openSpool(options);

const print = (line: string) => process.stdout.write(`${line}\n`);

async function append(): Promise<void> {
  for (;;) {
    try {
      const intent = intentOf({ instance: options.instance });
      await spool.intent(intent);
      print(`intent ${intent.request_id}`);
      await spool.outcome(outcomeOf({ request_id: intent.request_id, instance: options.instance }));
      print(`outcome ${intent.request_id}`);
    } catch (error) {
      print(`refused ${error instanceof Error && "reason" in error ? String(error.reason) : String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

for (let at = 0; at < writers; at++) void append();
