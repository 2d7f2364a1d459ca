import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compilePolicy, detect, PolicySchema } from "@veilgate/redaction";
import { afterAll, expect, it } from "vitest";
import { installNames, readNameWeights } from "./name-weights";

const folder = mkdtempSync(join(tmpdir(), "vg-names-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packed = readFileSync(
  new URL("../../../../packages/redaction/weights/name-tagger.bin.gz", import.meta.url),
);

function fileOf(bytes: Uint8Array): URL {
  const file = join(folder, "weights.bin.gz");
  writeFileSync(file, bytes);
  return pathToFileURL(file);
}

it("finds names with the weights that the repository ships", () => {
  installNames(readNameWeights());
  const entities = detect("My name is Ana Lima.", compilePolicy(PolicySchema.parse({ version: 1 })));
  expect(entities).toMatchObject([{ type: "PERSON", start: 11, end: 19 }]);
});

it("refuses to go on without weights, by a code", () => {
  expect(() => readNameWeights(pathToFileURL(join(folder, "none.gz")))).toThrow("NAMES_MISSING");
});

it("refuses weights that are cut short, altered or of something else, by a code", () => {
  const altered = Uint8Array.from(packed);
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
  for (const bytes of [packed.subarray(0, 100_000), altered, Buffer.from("text")]) {
    expect(() => readNameWeights(fileOf(bytes))).toThrow("NAMES_DAMAGED");
  }
  expect(() => installNames(new Uint8Array(1000))).toThrow("NAMES_DAMAGED");
});
