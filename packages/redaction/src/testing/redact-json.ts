import { readJsonBody } from "../body/json-body";
import { type RedactedBody, redactBody } from "../body/redact-body";
import type { BodyShape } from "../body/shape";
import type { CompiledPolicy } from "../policy/compile";
import { simpleDigest, simplePolicy } from "./simple-policy";

/** Bodies as JSON in and out, for tests of what stands where. */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export type Handling = "block" | "strip" | "allow";

/** The simple policy with one way of handling images, files and audio. */
export function opaquePolicy(handling: Handling): CompiledPolicy {
  return simplePolicy("pseudonym", "angle", {
    opaque: { images: handling, files: handling, audio: handling },
  });
}

export function redactJson(
  body: unknown,
  shape: BodyShape,
  handling: Handling = "allow",
): RedactedBody & { readonly text: string; readonly json: unknown } {
  const read = readJsonBody(encoder.encode(JSON.stringify(body)), shape);
  const redacted = redactBody(read, opaquePolicy(handling), simpleDigest, { escapeLookalikes: true });
  const text = decoder.decode(redacted.bytes);
  return { ...redacted, text, json: JSON.parse(text) };
}

/** What stands at the end of a path in JSON, such as `messages/0/content`. */
export function at(json: unknown, path: string): unknown {
  return path.split("/").reduce<unknown>((holder, step) => (holder as Record<string, unknown>)[step], json);
}
