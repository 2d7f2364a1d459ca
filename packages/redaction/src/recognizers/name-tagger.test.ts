import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { detect } from "../detect";
import { compilePolicy } from "../policy/compile";
import { PolicySchema } from "../policy/schema";
import { loadNames } from "../tagger/names";

const document = PolicySchema.parse({ version: 1, categories: { person: "placeholder" } });
const text = "Please write to Margaret Thornton about Barcelona.";

test("names that nothing but the tagger tells are found from the moment the weights are loaded", () => {
  const policy = compilePolicy(document);
  expect(detect(text, policy)).toEqual([]);

  loadNames(gunzipSync(readFileSync(new URL("../../weights/name-tagger.bin.gz", import.meta.url))));
  const found = detect(text, policy).filter(({ type }) => type === "PERSON");
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Margaret Thornton"]);
  expect(found[0]?.explanation).toEqual({ recognizer: "name-tagger", evidence: "tagger" });
});
