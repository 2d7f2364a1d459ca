import { OutcomeRecord, SpoolRecord } from "@veilgate/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeIntent, encodeOutcome } from "./encode-record";
import { AuditRecordError } from "./errors";
import { intentOf, outcomeOf } from "./testing/records";

test("a record comes back from its JSON as it was, with the contract's order of members", () => {
  const outcome = outcomeOf();
  expect(JSON.parse(encodeOutcome(outcome))).toEqual(outcome);
  expect(Object.keys(JSON.parse(encodeOutcome(outcome)))).toEqual(Object.keys(OutcomeRecord.shape));
  const intent = intentOf();
  expect(encodeIntent(intent)).toBe(JSON.stringify(SpoolRecord.parse(intent)));
});

test("whatever stands in a member, only what the contract's schema accepts is written", () => {
  const junk = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(null, undefined, true, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, [], {}),
    fc.dictionary(fc.string(), fc.anything()),
    fc.dictionary(fc.constantFrom("EMAIL", "PHONE", "x", "A B"), fc.oneof(fc.nat(), fc.string())),
  );
  const members = Object.keys(OutcomeRecord.shape);
  const property = fc.property(fc.dictionary(fc.constantFrom(...members, "prompt"), junk), (change) => {
    const record = { ...outcomeOf(), ...change } as OutcomeRecord;
    const text = encodeOrRefuse(record);
    if (text === undefined) return;
    expect(SpoolRecord.parse(JSON.parse(text))).toEqual(record);
  });
  fc.assert(property, { numRuns: 2_000 });
});

test("a record with a member that the schema does not name is refused, and the error holds no value", () => {
  const record = { ...intentOf(), prompt: "my card is 4111" };
  expect(() => encodeIntent(record)).toThrow(AuditRecordError);
  expect(() => encodeIntent(intentOf({ endpoint: 'a "quoted" text' }))).toThrow(/endpoint/);
  expect(() => encodeIntent(intentOf({ endpoint: 'a "quoted" text' }))).not.toThrow(/quoted/);
});

function encodeOrRefuse(record: OutcomeRecord): string | undefined {
  try {
    return encodeOutcome(record);
  } catch (error) {
    expect(error).toBeInstanceOf(AuditRecordError);
    return undefined;
  }
}
