import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPositions } from "../../testing/answer-positions";
import { jsonObject } from "../../testing/json-arbitraries";
import { type Position, requestPositions } from "../../testing/request-positions";
import { simpleDigest, simplePolicy } from "../../testing/simple-policy";
import { RequestVault } from "../../vault";
import { readJsonBody } from "../json-body";
import { redactBody } from "../redact-body";
import { restoreBody } from "../restore-body";
import { type BodyShape, unknownShape } from "../shape";
import { bodyShapes } from "./body-shapes";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const value = "jo@example.com";
const all = { opaque: { images: "allow", files: "allow", audio: "allow" } } as const;

function redact(body: unknown, shape: BodyShape, policy = simplePolicy("pseudonym", "angle", all)) {
  const read = readJsonBody(encoder.encode(JSON.stringify(body)), shape);
  const redacted = redactBody(read, policy, simpleDigest, { escapeLookalikes: true });
  return { ...redacted, text: decoder.decode(redacted.bytes) };
}

/** The same with what stands in base64 written out, because a value could hide in there. */
function readable(text: string): string {
  return text.replace(/(?<=":"|base64,)[A-Za-z0-9+/]{16,}={0,2}(?=")/g, (run) => run + atob(run));
}

describe("where text can stand", () => {
  it("is at least sixty places, over all protocols and in both directions", () => {
    expect(requestPositions.length + answerPositions.length).toBeGreaterThanOrEqual(120);
  });

  it.each(requestPositions.map((position) => [position.place, position] as const))(
    "is redacted in a request: %s",
    (_, { shape, body }: Position) => {
      const before = body(value);
      const { text, counts, coverage } = redact(before, shape);

      expect(readable(JSON.stringify(before))).toContain(value);
      expect(readable(text)).not.toContain(value);
      expect(counts.total).toBeGreaterThan(0);
      expect(JSON.parse(text)).not.toEqual(before);
      // A sentence where an address or encoded bytes are asked for is not what the shape describes.
      expect(coverage.unknown > 0).toBe(/fileUri|program_output/.test(text));
    },
  );

  it.each(answerPositions.map((position) => [position.place, position] as const))(
    "is restored in an answer: %s",
    (_, { shape, body }: Position) => {
      const vault = new RequestVault("angle", simpleDigest);
      const quoted = 'say "hi"\n\\ $& é😀';
      const before = `${vault.pseudonymFor("EMAIL", value)} ${vault.pseudonymFor("TERM", quoted)}`;
      const options = { restoreToolArguments: true };
      const restored = restoreBody(encoder.encode(JSON.stringify(body(before))), shape, vault, options);

      expect(JSON.parse(decoder.decode(restored.bytes))).toEqual(body(`${value} ${quoted}`));
      expect(restored.unknown).toBe(0);
    },
  );

  it("is redacted and restored to the very same request, wherever it stands", () => {
    for (const { shape, body } of requestPositions) {
      const before = body(value);
      const { bytes, vault, text } = redact(before, shape);
      if (readable(text) !== text) continue; // documents only go one way
      const options = { restoreToolArguments: true };
      expect(JSON.parse(decoder.decode(restoreBody(bytes, shape, vault, options).bytes))).toEqual(before);
    }
  });
});

const routes = Object.entries(bodyShapes).flatMap(([api, byRoute]) =>
  Object.entries(byRoute).map(([route, shapes]) => [`${api} ${route}`, shapes.request as BodyShape] as const),
);

describe.each(routes)("for every body of %s", (_, shape) => {
  it("a value in a member that is not known is found, however deep it stands", () => {
    const paths = fc.array(fc.oneof(fc.constant(0), fc.stringMatching(/^x_[a-z]{1,8}$/)), { maxLength: 5 });
    fc.assert(
      fc.property(paths, fc.nat(), (path, seed) => {
        const inner = path.reduceRight<unknown>(
          (held, step) => (step === 0 ? [held] : { [step]: held }),
          `write to ${value}`,
        );
        const host = requestPositions[seed % requestPositions.length] as Position;
        const before = addEverywhere(host.body("nothing"), "x_new", inner);
        expect(redact(before, shape).text).not.toContain(value);
        expect(redact(before, host.shape).text).not.toContain(value);
      }),
      { numRuns: 60 },
    );
  });

  it("redacting and restoring gives back the same JSON, whatever it is", () => {
    fc.assert(
      fc.property(jsonObject, (before) => {
        const { bytes, vault } = redact(before, shape);
        const options = { restoreToolArguments: true };
        const after = JSON.parse(decoder.decode(restoreBody(bytes, unknownShape, vault, options).bytes));
        expect(after).toEqual(numbersAsText(before, after));
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts a member into every object of a body. */
function addEverywhere(body: unknown, name: string, added: unknown): unknown {
  if (Array.isArray(body)) return body.map((item) => addEverywhere(item, name, added));
  if (typeof body !== "object" || body === null) return body;
  const members = Object.entries(body).map(([key, inner]) => [key, addEverywhere(inner, name, added)]);
  return { ...Object.fromEntries(members), [name]: added };
}

/** A card that was a number comes back as a string: JSON has no number that a pseudonym could be. */
function numbersAsText(before: unknown, after: unknown): unknown {
  if (typeof before === "number") return typeof after === "string" ? String(before) : before;
  if (Array.isArray(before)) return before.map((inner, at) => numbersAsText(inner, (after as unknown[])[at]));
  if (typeof before !== "object" || before === null) return before;
  return Object.fromEntries(
    Object.entries(before).map(([name, inner]) => [
      name,
      numbersAsText(inner, (after as Record<string, unknown>)[name]),
    ]),
  );
}
