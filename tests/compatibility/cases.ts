import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * One behaviour of a predecessor, as a request and what is expected of the provider's side and of the caller's.
 * Bodies match by subset; docs/compatibility.md has the matchers.
 */
const Request = z.looseObject({
  method: z.string().default("GET"),
  path: z.string().default("/"),
  /** `{i}` stands for the number of the repetition. */
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  /** Sent as it is, in place of `body`. */
  raw: z.string().optional(),
  repeat: z.int().optional(),
  scheme: z.enum(["http", "https"]).default("http"),
  abort_after_chunks: z.int().optional(),
});
export type CaseRequest = z.infer<typeof Request>;

const SingleOrSequence = z.looseObject({ sequence: z.array(Request).optional() }).and(Request);

const Case = z.looseObject({
  id: z.string(),
  seed: z.string(),
  description: z.string(),
  request: SingleOrSequence,
  setup: z.record(z.string(), z.unknown()).default({}),
  expect_upstream: z.record(z.string(), z.unknown()).default({}),
  expect_response: z.record(z.string(), z.unknown()).default({}),
});
export type Case = z.infer<typeof Case>;

/** The cases of a file with one JSON object a line. Throws at a line that is none. */
export function readCases(file: URL | string): Case[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => Case.parse(JSON.parse(line)));
}

/** The requests of a case, in order, with `{"$repeat": ["x", 3]}` and `{i}` written out. */
export function requestsOf({ request }: Case): CaseRequest[] {
  if (request.sequence !== undefined) return request.sequence;
  return Array.from({ length: request.repeat ?? 1 }, (_, at) => ({
    ...request,
    body: writtenOut(request.body),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value.replace("{i}", String(at + 1))]),
    ),
  }));
}

function writtenOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writtenOut);
  if (!isRecord(value)) return value;
  const { $repeat: repeat } = value;
  if (Array.isArray(repeat)) return String(repeat[0]).repeat(Number(repeat[1]));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, writtenOut(member)]));
}

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
