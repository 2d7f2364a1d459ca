import { entityTypeOfCategory } from "../entity-types";
import { redactText } from "../redact-text";
import type { EntityType, KeyedDigest } from "../types";
import type { CompiledPolicy } from "./compile";
import type { SavedCase } from "./saved-cases";

/** What a policy did otherwise than one of its cases says. */
export interface CaseFailure {
  /** Where the expectation stands in the document, e.g. `tests.0.gives`. */
  readonly path: string;
  /** Holds text of the case, which is the author's own. */
  readonly message: string;
}

/** Runs every case of the policy. Costs a redaction each. */
export function runSavedCases(policy: CompiledPolicy): CaseFailure[] {
  return policy.document.tests.flatMap((saved, index) =>
    failuresOf(saved, policy).map(({ path, message }) => {
      const name = saved.name === undefined ? "" : `${saved.name}: `;
      return { path: `tests.${index}.${path}`, message: name + message };
    }),
  );
}

function failuresOf(saved: SavedCase, policy: CompiledPolicy): CaseFailure[] {
  const { text, entities, blockedTypes } = redactText(saved.text, policy, caseDigest);
  const failures: CaseFailure[] = [];
  const compare = (path: "finds" | "blocks", actual: readonly EntityType[]) => {
    const wanted = saved[path]?.map(typeNamed);
    if (wanted === undefined || listOf(wanted) === listOf(actual)) return;
    failures.push({ path, message: `${path} ${listOf(actual)}, not ${listOf(wanted)}.` });
  };
  compare(
    "finds",
    entities.map(({ type }) => type),
  );
  compare("blocks", blockedTypes);
  for (const [at, piece] of (saved.hides ?? []).entries()) {
    if (text.includes(piece))
      failures.push({ path: `hides.${at}`, message: `${JSON.stringify(piece)} is not hidden.` });
  }
  for (const [at, piece] of (saved.keeps ?? []).entries()) {
    if (!text.includes(piece))
      failures.push({ path: `keeps.${at}`, message: `${JSON.stringify(piece)} is not kept.` });
  }
  const given = withoutTags(text);
  if (saved.gives !== undefined && withoutTags(saved.gives) !== given) {
    failures.push({ path: "gives", message: `gives ${JSON.stringify(given)}.` });
  }
  return failures;
}

function withoutTags(text: string): string {
  return text
    .replace(/((?:<|\[\[)[A-Z][A-Z_]{0,30}[A-Z]_)(?:[a-z2-7]{8}|\*)(>|\]\])/g, "$1*$2")
    .replace(/\[(?:[0-9a-f]{8}|\*)\]/g, "[*]");
}

function typeNamed(name: string): EntityType {
  return entityTypeOfCategory(name)?.type ?? name;
}

function listOf(types: readonly EntityType[]): string {
  const names = [...new Set(types)].sort();
  return names.length === 0 ? "nothing" : names.join(", ");
}

/** Not keyed: what is drawn in a case is shown to its author and goes nowhere. FNV-1a, stretched to 16 bytes. */
const caseDigest: KeyedDigest = (message) => {
  const digest = new Uint8Array(16);
  let state = 0x811c9dc5;
  for (let round = 0; round < digest.length; round++) {
    for (let at = 0; at < message.length; at++) state = Math.imul(state ^ message.charCodeAt(at), 0x01000193);
    state = Math.imul(state ^ (state >>> 15) ^ round, 0x01000193);
    digest[round] = state & 0xff;
  }
  return digest;
};
