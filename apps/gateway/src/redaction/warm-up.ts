import { createHmac } from "node:crypto";
import {
  compilePolicy,
  openAiChatRequest,
  PolicySchema,
  readJsonBody,
  redactBody,
} from "@veilgate/redaction";

/** Texts that lead through the engine's branches: values of each kind, none, code, accents, disguises. */
const texts = [
  "Hi, I am Ana Lima and I live at 14 Rose Street, Springfield, IL 62704. Write to ana.lima@example.com or call " +
    "+1 415 555 2671. The card 4111 1111 1111 1111 was refused, and DE89 3704 0044 0532 0130 00 is empty.",
  "my name is jonas weber, born on 4 May 1984, ssn 536-22-8726, patient of Dr. Maria Rossi since 2019. I work at " +
    "Acme Corp in Graz; user name: jweber, password: hunter2horse, plate B-XY 1234, 41 years old.",
  "The committee met on the second floor and agreed that the timetable should be published early, because the " +
    "teams who depend on it plan their own work around it. Version 3.14.2 came out on 2024-05-17, see the page.",
  "import { createServer } from 'node:http';\nconst server = createServer((request, response) => {\n  " +
    "response.setHeader('content-type', 'text/plain');\n  response.end(`Hello`);\n});\n",
  "Für das Übergabeprotokoll hat die Geschäftsführung „größere Änderungen“ angekündigt – Später zażółcimy gęślą " +
    "jaźń. Et voilà, c’est réglé. Привет, меня зовут Анна. 私は田中です。",
  "write to ana (at) example (dot) com, or YW5hLmxpbWFAZXhhbXBsZS5jb20gaXMgbWluZQ==, ana%40example.com, " +
    "\\u0061na@example.com, ４１１１ １１１１ １１１１ １１１１, token sk-ant-REDACTED",
];

/** Enough for the compiler; a machine that is busy does not hold up the start for longer. */
const roundsMax = 60;
const budgetMs = 1_500;

/**
 * Redacts bodies of each kind until the engine is compiled, so that the first request of a client is not
 * many times slower than the rest. Blocks the thread for up to about two seconds.
 */
export function warmUp(): void {
  const policy = compilePolicy(PolicySchema.parse({ version: 1, default_action: "pseudonym" }));
  const digest = (message: string) => createHmac("sha256", "warm-up").update(message).digest();
  const bodies = texts.map(chatOf);
  const until = performance.now() + budgetMs;
  for (let round = 0; round < roundsMax && performance.now() < until; round++) {
    for (const body of bodies) {
      redactBody(readJsonBody(body, openAiChatRequest), policy, digest, { escapeLookalikes: true });
    }
  }
}

/** The text as a message, as two parts of one, and as the arguments of a tool. */
function chatOf(text: string): Uint8Array {
  const half = text.length >> 1;
  const call = {
    id: "call_1",
    type: "function",
    function: { name: "send", arguments: JSON.stringify({ text }) },
  };
  const parts = [
    { type: "text", text: text.slice(0, half) },
    { type: "text", text: text.slice(half) },
  ];
  return Buffer.from(
    JSON.stringify({
      model: "warm-up",
      messages: [
        { role: "system", content: text },
        { role: "user", content: parts },
        { role: "assistant", tool_calls: [call] },
      ],
    }),
  );
}
