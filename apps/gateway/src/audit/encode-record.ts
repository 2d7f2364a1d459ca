import type { IntentRecord, OutcomeRecord } from "@veilgate/contracts";
import { outcomes, providerIds } from "@veilgate/contracts";
import { AuditRecordError } from "./errors";

/**
 * A record as JSON with its members in a fixed order, built from the members that the contract names and
 * from nothing else. Parsing with the zod schema costs twenty times as much; this accepts a subset of what
 * the schema accepts (a property test holds the two together). Every string is of a closed alphabet that
 * needs no escapes, so the text is ASCII.
 */
type Encode = (value: unknown) => string | undefined;

const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const namePattern = /^[\w.*@:/ -]{0,128}$/;
const typePattern = /^[A-Z][A-Z_]{0,31}$/;

const quoted = (value: unknown) => `"${value as string}"`;
const matching =
  (pattern: RegExp): Encode =>
  (value) =>
    typeof value === "string" && pattern.test(value) ? quoted(value) : undefined;
const oneOf =
  (values: readonly string[]): Encode =>
  (value) =>
    values.includes(value as string) ? quoted(value) : undefined;
const nullable =
  (encode: Encode): Encode =>
  (value) =>
    value === null ? "null" : encode(value);

const uuid = matching(uuidPattern);
const timestamp = matching(timestampPattern);
const name = matching(namePattern);
const provider = oneOf(providerIds);
const flag: Encode = (value) => (typeof value === "boolean" ? String(value) : undefined);
const count: Encode = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? String(value) : undefined;
const milliseconds: Encode = (value) =>
  Number.isFinite(value) && (value as number) >= 0 ? String(value) : undefined;
const countsByType = mapOf(typePattern, count);

const intentMembers = compile({
  kind: oneOf(["intent"]),
  request_id: uuid,
  timestamp,
  tenant_id: name,
  key_id: name,
  endpoint: name,
  provider,
  upstream: name,
  instance: name,
} satisfies Record<keyof IntentRecord, Encode>);

const outcomeMembers = compile({
  kind: oneOf(["outcome"]),
  request_id: uuid,
  timestamp,
  tenant_id: name,
  key_id: name,
  endpoint: name,
  provider: nullable(provider),
  upstream: nullable(name),
  model: nullable(name),
  stream: flag,
  outcome: oneOf(outcomes),
  error: nullable(name),
  policy_id: nullable(name),
  policy_version: nullable(count),
  fail_mode: nullable(oneOf(["closed", "open"])),
  entities_total: count,
  entities_by_type: countsByType,
  actions_by_type: mapOf(typePattern, mapOf(namePattern, count)),
  strings_scanned: count,
  strings_opaque: count,
  restored_total: count,
  placeholders_unknown: count,
  redaction_ms: milliseconds,
  upstream_ms: nullable(milliseconds),
  first_byte_ms: nullable(milliseconds),
  total_ms: milliseconds,
  upstream_status: nullable(count),
  status: count,
  prompt_tokens: nullable(count),
  completion_tokens: nullable(count),
  cost_micro_usd: nullable(count),
  instance: name,
} satisfies Record<keyof OutcomeRecord, Encode>);

/** @throws AuditRecordError naming the first member that the schema refuses. */
export function encodeIntent(record: IntentRecord): string {
  return encodeMembers(record, intentMembers);
}

/** @throws AuditRecordError naming the first member that the schema refuses. */
export function encodeOutcome(record: OutcomeRecord): string {
  return encodeMembers(record, outcomeMembers);
}

interface Member {
  readonly key: string;
  /** `{"kind":` for the first, `,"stream":` for the others. */
  readonly prefix: string;
  readonly encode: Encode;
}

function compile(members: Readonly<Record<string, Encode>>): readonly Member[] {
  return Object.entries(members).map(([key, encode], at) => ({
    key,
    prefix: `${at === 0 ? "{" : ","}"${key}":`,
    encode,
  }));
}

function encodeMembers(record: object, members: readonly Member[]): string {
  const values = record as Readonly<Record<string, unknown>>;
  let text = "";
  for (const member of members) {
    const value = member.encode(values[member.key]);
    if (value === undefined) throw new AuditRecordError(member.key);
    text += member.prefix + value;
  }
  // All known members were there, so a different count means that there are others.
  if (Object.keys(record).length !== members.length) throw new AuditRecordError("member list");
  return `${text}}`;
}

/** An object with keys of a closed alphabet, in the order of the object. */
function mapOf(keyPattern: RegExp, encode: Encode): Encode {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    let text = "";
    for (const [key, item] of Object.entries(value)) {
      const encoded = keyPattern.test(key) ? encode(item) : undefined;
      if (encoded === undefined) return undefined;
      text += `${text === "" ? "" : ","}"${key}":${encoded}`;
    }
    return `{${text}}`;
  };
}
