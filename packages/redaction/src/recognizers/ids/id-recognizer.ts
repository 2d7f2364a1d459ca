import type { Entity, Recognizer, Span } from "../../types";
import { isDigitAt, isWordAt } from "../digit-chains";
import { entityOf } from "../entity-of";
import { CueIndex } from "./cue-index";
import type { IdFamily, IdRule } from "./id-rule";
import { isPartAfter, isPartBefore, judgeId, ValueContext } from "./judge-id";
import { type GroupClass, groupCharsMax, type LayoutNode, layoutTrie, stepOf } from "./layout-trie";
import { withoutContained } from "./without-contained";

/** A run of ASCII letters and digits. */
interface Group extends Span {
  readonly kind: GroupClass;
}

/** Letters in front of the first digit, as in `RSS MRA 85T10` or `AA:BB:CC:1D`, have at most so many groups. */
const letterGroupsMax = 5;
const letterGroupChars = 6;

/**
 * All kinds of identity numbers in one search: every run with a digit is looked up in one table of
 * groupings, and only what fits a grouping, a form and a check digit is compared with cue words.
 */
export function idRecognizer(families: readonly IdFamily[]): Recognizer {
  const rules = families.flatMap((family) => family.rules);
  const cues = new CueIndex(Object.assign({}, ...families.map((family) => family.cues)));
  const trie = layoutTrie(rules);
  return {
    id: "ids",
    types: [...new Set(rules.map((rule) => rule.type))],
    canMatch: (traits) => traits.hasDigit,
    find(text) {
      const found: Entity[] = [];
      for (const start of starts(text)) walk(text, start, trie, cues, found);
      return withoutContained(found);
    },
  };
}

/** Where a number may begin: at each run with a digit, and at letters just before one. */
function* starts(text: string): Generator<number> {
  let at = 0;
  while (at < text.length) {
    if (!isDigitAt(text, at)) {
      at++;
      continue;
    }
    let start = at;
    while (isAsciiWordAt(text, start - 1)) start--;
    while (isAsciiWordAt(text, at)) at++;
    if (at - start > groupCharsMax) continue;
    yield* letterStarts(text, start);
    yield start;
  }
}

function* letterStarts(text: string, digitStart: number): Generator<number> {
  let next = digitStart;
  for (let count = 0; count < letterGroupsMax; count++) {
    if (!isJoint(text, next - 1)) return;
    let start = next - 1;
    while (next - start <= letterGroupChars + 1 && isLetterAt(text, start - 1)) start--;
    if (start === next - 1 || isWordAt(text, start - 1)) return;
    yield start;
    next = start;
  }
}

/** Follows the groups from `start` through the table of groupings. */
function walk(text: string, start: number, root: LayoutNode, cues: CueIndex, found: Entity[]): void {
  if (isWordAt(text, start - 1) || isPartBefore(text, start)) return;
  let nodes: readonly LayoutNode[] = [root];
  let next = start;
  for (;;) {
    const group = groupAt(text, next);
    if (group === undefined) return;
    nodes = childrenOf(nodes, group);
    if (nodes.length === 0) return;
    if (nodes.some(hasRules) && !isWordAt(text, group.end) && !isPartAfter(text, group.end)) {
      const context = new ValueContext(text, { start, end: group.end }, cues);
      for (const node of nodes) report(context, node.rules, found);
    }
    if (!isJoint(text, group.end)) return;
    next = group.end + 1;
  }
}

function hasRules(node: LayoutNode): boolean {
  return node.rules.length > 0;
}

function childrenOf(nodes: readonly LayoutNode[], { kind, start, end }: Group): LayoutNode[] {
  const children: LayoutNode[] = [];
  for (const { next } of nodes) {
    const exact = next.get(stepOf(kind, end - start));
    if (exact !== undefined) children.push(exact);
    const any = kind === "x" ? undefined : next.get(stepOf("x", end - start));
    if (any !== undefined) children.push(any);
  }
  return children;
}

function report(context: ValueContext, rules: readonly IdRule[], found: Entity[]): void {
  for (const rule of rules) {
    const verdict = judgeId(rule, context);
    if (verdict === undefined) continue;
    const { start, end } = context;
    found.push(entityOf({ start, end }, { recognizer: rule.id, type: rule.type, ...verdict }));
  }
}

function groupAt(text: string, start: number): Group | undefined {
  let end = start;
  let digits = 0;
  for (; isAsciiWordAt(text, end); end++) {
    if (isDigitAt(text, end)) digits++;
    if (end - start >= groupCharsMax) return undefined;
  }
  if (end === start) return undefined;
  return { start, end, kind: digits === 0 ? "a" : digits === end - start ? "d" : "x" };
}

const joints = new Uint8Array(128);
for (const char of " -./:+") joints[char.charCodeAt(0)] = 1;

function isJoint(text: string, at: number): boolean {
  return joints[text.charCodeAt(at)] === 1;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a && at >= 0;
}

function isAsciiWordAt(text: string, at: number): boolean {
  return isDigitAt(text, at) || isLetterAt(text, at);
}
