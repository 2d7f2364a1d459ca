import { openSpool } from "../spool";
import { intentOf } from "./records";

/** `open-intents-child.ts <folder> <tenant id> <instance>`: begins requests that it never ends. */
const [, , directory = "", tenant_id = "", instance = ""] = process.argv;
const spool = openSpool({ directory, instance, durability: "strict", bytesMax: 1e9 });
const intents = Array.from({ length: 7 }, () => intentOf({ tenant_id, instance }));
await Promise.all(intents.map((intent) => spool.intent(intent)));
process.stdout.write(`${intents.map((intent) => intent.request_id).join("\n")}\ndone\n`);
setInterval(() => {}, 1_000);
