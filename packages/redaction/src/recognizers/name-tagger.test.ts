import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { detect } from "../detect";
import { compilePolicy } from "../policy/compile";
import { PolicySchema } from "../policy/schema";
import { policyWarnings } from "../policy/warnings";
import { loadNames } from "../tagger/names";

const document = PolicySchema.parse({ version: 1, categories: { person: "placeholder" } });
const text = "Please write to Margaret Thornton about Barcelona.";

test("names are found from the moment the weights are loaded, and a policy that names them says so until then", () => {
  const policy = compilePolicy(document);
  expect(detect(text, policy)).toEqual([]);
  expect(policyWarnings(document)).toHaveLength(1);

  loadNames(gunzipSync(readFileSync(new URL("../../weights/name-tagger.bin.gz", import.meta.url))));
  expect(policyWarnings(document)).toEqual([]);
  const found = detect(text, policy).filter(({ type }) => type === "PERSON");
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Margaret Thornton"]);
  expect(found[0]?.explanation).toEqual({ recognizer: "name-tagger", evidence: "tagger" });
});
