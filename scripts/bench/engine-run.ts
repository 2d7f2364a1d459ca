/** One process start of `engine.ts`: measures everything once and sends the figures to its parent. */
import type * as Engine from "@veilgate/redaction";
import { parse } from "yaml";
import { digestOf } from "../../apps/gateway/src/redaction/digest-of";
import { chatOf, type Kind, textOf } from "./engine-texts";

/** Microseconds of CPU a run, milliseconds, or MB/s, by the name of the row. */
export type Figures = Record<string, number>;

interface Work {
  readonly name: string;
  readonly bytes: number;
  run(): void;
}

const slices = 15;
const sliceBytes = 400_000;
const warmUpBytes = 8_000_000;
const messageChars = 1000;
const kinds: readonly Kind[] = ["clean", "lookalikes", "accented", "hits"];

const structured = new Set([
  "email",
  "numbers",
  "iban",
  "ip-address",
  "url-credentials",
  "vendor-key",
  "keyed-secret",
  "private-key",
]);

const engine = (await import(process.argv[2] ?? "@veilgate/redaction")) as typeof Engine;
const everything = engine.compilePolicy(engine.PolicySchema.parse(parse(engine.defaultPolicySource)));
const policy = { ...everything, recognizers: everything.recognizers.filter(isStructured) };
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const digest = digestOf({ pseudonymKey: encoder.encode("bench") });

/** Recognizers of values with a form of their own, which the goals are set for. */
function isStructured({ id }: Engine.Recognizer): boolean {
  return structured.has(id);
}

process.send?.({ ...measureAll([...bodyWorks(), ...messageWorks()]), ...latencies() } satisfies Figures);

/** Read, redact and the plain round trip of each body. */
function bodyWorks(): Work[] {
  return [1000, 20_000, 200_000].flatMap((size) =>
    kinds.flatMap((kind): Work[] => {
      const bytes = chatOf(kind, size);
      const name = `${size / 1000} KB ${kind}`;
      const read = () => engine.readJsonBody(bytes, engine.openAiChatRequest);
      return [
        {
          name: `${name} plain`,
          bytes: size,
          run: () => void encoder.encode(JSON.stringify(JSON.parse(decoder.decode(bytes)))),
        },
        { name: `${name} read`, bytes: size, run: () => void read() },
        {
          name: `${name} redact`,
          bytes: size,
          run: () => void engine.redactBody(read(), policy, digest, { escapeLookalikes: true }),
        },
      ];
    }),
  );
}

function messageWorks(): Work[] {
  return kinds.flatMap((kind) => [
    detecting("messages", kind, policy),
    detecting("all messages", kind, everything),
  ]);
}

function detecting(name: string, kind: Kind, withPolicy: Engine.CompiledPolicy): Work {
  const texts = messagesOf(kind);
  let next = 0;
  return {
    name: `${name} ${kind}`,
    bytes: messageChars,
    run: () => void engine.detect(texts[next++ % texts.length] ?? "", withPolicy),
  };
}

function messagesOf(kind: Kind): string[] {
  return Array.from({ length: 64 }, (_, index) => textOf(kind, messageChars, index));
}

/** Slices take turns, so that a busy moment of the machine falls on all of them. */
function measureAll(works: readonly Work[]): Figures {
  for (const { run, bytes } of works) for (let at = 0; at < warmUpBytes / bytes; at++) run();
  const samples = works.map((): number[] => []);
  for (let slice = 0; slice < slices; slice++) {
    works.forEach(({ run, bytes }, index) => {
      const count = Math.max(3, Math.round(sliceBytes / bytes));
      const before = process.cpuUsage();
      for (let at = 0; at < count; at++) run();
      const used = process.cpuUsage(before);
      samples[index]?.push((used.user + used.system) / count);
    });
  }
  return Object.fromEntries(works.map(({ name }, index) => [name, medianOf(samples[index] ?? [])]));
}

function latencies(): Figures {
  const texts = [...messagesOf("hits"), ...messagesOf("lookalikes")];
  const times = Array.from({ length: 4000 }, (_, at) => {
    const text = texts[at % texts.length] ?? "";
    return timeMs(() => engine.detect(text, policy));
  }).sort((a, b) => a - b);
  const megabyte = textOf("hits", 1_000_000, 0);
  return {
    "p99 ms": times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    "1 MB ms": medianOf([1, 2, 3].map(() => timeMs(() => engine.detect(megabyte, policy)))),
  };
}

function timeMs(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
