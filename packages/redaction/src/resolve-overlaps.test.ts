import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveOverlaps } from "./resolve-overlaps";
import type { Entity, EvidenceKind } from "./types";

const text = "Ana Lopez, 4111 1111 1111 1111, ana@example.com and more words behind it";

function entity(start: number, end: number, type: string, evidence: EvidenceKind, score = 0.9): Entity {
  return { start, end, type, score, explanation: { recognizer: "test", evidence } };
}

const shown = (entities: readonly Entity[]) =>
  entities.map(({ start, end, type }) => `${type} ${start}-${end}`);

test("stronger evidence wins over a higher score", () => {
  const card = entity(11, 30, "CARD", "validated", 0.6);
  const phone = entity(11, 30, "PHONE", "keyword", 0.99);
  expect(shown(resolveOverlaps(text, [phone, card]))).toEqual(["CARD 11-30"]);
});

test("one long value wins over two short ones inside it", () => {
  const iban = entity(11, 30, "IBAN", "validated", 0.99);
  const inner = [entity(11, 20, "PHONE", "validated", 0.97), entity(21, 30, "PHONE", "validated", 0.97)];
  expect(shown(resolveOverlaps(text, [...inner, iban]))).toEqual(["IBAN 11-30"]);
});

test("what a loser covers alone stays covered", () => {
  const card = entity(11, 30, "CARD", "validated");
  const person = entity(0, 20, "PERSON", "tagger");
  expect(shown(resolveOverlaps(text, [person, card]))).toEqual(["PERSON 0-9", "CARD 11-30"]);
});

test("a residue of fewer than four characters is dropped", () => {
  const card = entity(11, 30, "CARD", "validated");
  const person = entity(7, 20, "PERSON", "tagger");
  expect(shown(resolveOverlaps(text, [person, card]))).toEqual(["CARD 11-30"]);
});

const kinds: EvidenceKind[] = ["validated", "term", "keyword", "tagger", "pattern"];
const anyEntities = fc.array(
  fc
    .tuple(
      fc.nat(60),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("A_A", "B_B", "C_C"),
      fc.constantFrom(...kinds),
      fc.integer({ min: 50, max: 100 }),
    )
    .map(([start, length, type, evidence, score]) =>
      entity(start, start + length, type, evidence, score / 100),
    ),
  { maxLength: 20 },
);

test("the result is sorted and disjoint, and leaves no four characters of a value uncovered", () => {
  fc.assert(
    fc.property(anyEntities, (entities) => {
      const resolved = resolveOverlaps("x".repeat(80), entities);
      for (const [at, next] of resolved.entries()) {
        expect(next.start).toBeGreaterThanOrEqual(resolved[at - 1]?.end ?? 0);
        expect(next.end).toBeGreaterThan(next.start);
      }
      const covered = new Array(80).fill(false);
      for (const { start, end } of resolved) covered.fill(true, start, end);
      for (const { start, end } of entities) {
        const bare = covered
          .slice(start, end)
          .map((isCovered) => (isCovered ? " " : "x"))
          .join("");
        expect(bare).not.toMatch(/xxxx/);
      }
    }),
  );
});

test("the order of the input changes nothing", () => {
  fc.assert(
    fc.property(anyEntities, fc.integer(), (entities, seed) => {
      const shuffled = entities.toSorted(
        (a, b) => ((a.start * 31 + a.end + seed) % 7) - ((b.start * 31 + b.end + seed) % 7),
      );
      const plain = (list: Entity[]) =>
        list.map(({ start, end, type, score }) => ({ start, end, type, score }));
      expect(plain(resolveOverlaps(text, shuffled))).toEqual(plain(resolveOverlaps(text, entities)));
    }),
  );
});
