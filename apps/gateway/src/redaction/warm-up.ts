import { createHmac } from "node:crypto";
import {
  compilePolicy,
  openAiChatRequest,
  PolicySchema,
  readJsonBody,
  redactBody,
} from "@veilgate/redaction";

/** Names, places, dates and ages in scripts other than Latin. */
const otherScripts = [
  "山田太郎様、お世話になっております。株式会社あおばの井上直です。住所は東京都渋谷区神南1丁目19番11号、予約は5月12日、32歳です。",
  "我叫李娜,今年三十岁,住在北京市朝阳区建国路88号,在武汉大学读书,张先生您好。 저는 김민수입니다. 부산 출신이고 " +
    "삼성전자에서 일하고 있어요. 29살이에요.",
  "Меня зовут Анна Иванова, живу в Москве, ул. Ленина, д. 5. أنا أحمد علي وأسكن في شارع النيل، القاهرة. " +
    "मेरा नाम अमित कुमार है, मैं दिल्ली में रहता हूँ। Adım Ayşe Yılmaz, İstanbul'da oturuyorum.",
];

/** Texts that lead through the engine's branches: values of each kind, none, code, accents, disguises. */
const inLatin = [
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

/**
 * V8 compiles a pattern once for texts of one byte a character and once for others, and compiles badly what comes when
 * 16 MB of code are there (`TooMuchRegExpCode` in its `regexp.cc`), which a day's work makes. So each pattern has to be
 * met early, in both forms; those that search all of a text first: compiled late, they took twenty to forty times as long.
 */
const texts = [...otherScripts, ...inLatin, ...inLatin.map((text) => `${text} 👍`)];

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
