import { entityTypes, type JsonBody } from "@veilgate/redaction";
import { z } from "zod";
import { GatewayError } from "../http/gateway-error";
import type { Content } from "./search-content";

const TextRequest = z.strictObject({
  text: z.string().optional(),
  json: z.unknown().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  entities: z.array(z.string()).max(100).optional(),
  mode: z.enum(["mask", "placeholder"]).default("mask"),
  policy_id: z.string().optional(),
});

/** A call of Masker's text API: one text, or any JSON whose strings are searched one by one. */
export interface TextCall {
  readonly content: Content;
  /** The types that are asked for; undefined means all that the policy knows. */
  readonly types: readonly string[] | undefined;
  readonly mode: "mask" | "placeholder";
}

const members = ["text", "json", "language", "entities", "mode", "policy_id"];

/** @throws GatewayError `bad_request` with the member that is wrong. */
export function readTextCall(body: JsonBody, ownTypes: ReadonlySet<string>): TextCall {
  const given = members.filter((name) => body.hasMember(name)).map((name) => [name, body.member(name)]);
  const parsed = TextRequest.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw refusal(String(parsed.error.issues[0]?.path[0] ?? "body"));
  const { text, json, entities, mode } = parsed.data;
  if ((text === undefined) === (json === undefined)) throw refusal("text");
  const unknownType = entities?.find((type) => !builtIn.has(type) && !ownTypes.has(type));
  if (unknownType !== undefined) throw refusal("entities");
  return {
    content: text === undefined ? { json } : { text },
    types: entities,
    mode,
  };
}

const builtIn: ReadonlySet<string> = new Set(entityTypes.map(({ type }) => type));

function refusal(param: string): GatewayError {
  return new GatewayError("bad_request", { param });
}
