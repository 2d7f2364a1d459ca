import type { DemoCall } from "./answer";
import { chat } from "./chat";
import { completions } from "./completions";
import { batchEmbedContents, embedContent, embeddings } from "./embeddings";
import { countContentTokens, generateContent, streamGenerateContent } from "./generate-content";
import { countMessageTokens, messages } from "./messages";
import { moderations } from "./moderations";
import { responses } from "./responses";

export type DemoDialect = "openai" | "anthropic" | "gemini";

/** Where each call is, whatever stands before it: providers put versions, accounts and deployments there. */
const calls: ReadonlyArray<readonly [form: RegExp, dialect: DemoDialect, call: DemoCall]> = [
  [/\/chat(?:\/completions)?$/, "openai", chat],
  [/\/completions$/, "openai", completions],
  [/\/responses$/, "openai", responses],
  [/\/embeddings$/, "openai", embeddings],
  [/\/moderations$/, "openai", moderations],
  [/\/messages$/, "anthropic", messages],
  [/\/messages\/count_tokens$/, "anthropic", countMessageTokens],
  [/:generateContent$/, "gemini", generateContent],
  [/:streamGenerateContent$/, "gemini", streamGenerateContent],
  [/:countTokens$/, "gemini", countContentTokens],
  [/:embedContent$/, "gemini", embedContent],
  [/:batchEmbedContents$/, "gemini", batchEmbedContents],
];

export interface FoundCall {
  readonly dialect: DemoDialect;
  readonly call: DemoCall;
  /** The model or deployment that the path names; empty when the body does. */
  readonly model: string;
}

export function findCall(path: string): FoundCall | undefined {
  const found = calls.find(([form]) => form.test(path));
  if (!found) return undefined;
  const [, dialect, call] = found;
  const model = /\/(?:models|deployments)\/([^/:]+)/.exec(path)?.[1] ?? "";
  return { dialect, call, model: decodeURIComponent(model) };
}

/** An error in the words of whoever asked. */
export function errorOf(dialect: DemoDialect, status: number, message: string): unknown {
  const type = "invalid_request_error";
  if (dialect === "anthropic") return { type: "error", error: { type, message } };
  if (dialect === "gemini") return { error: { code: status, message, status: "INVALID_ARGUMENT" } };
  return { error: { message, type, code: null, param: null } };
}
