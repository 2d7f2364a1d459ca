import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadNames } from "../../tagger/names";
import { textTraits } from "../../text-traits";
import { readExample } from "../examples";
import { namesByCue } from "./names-by-cue";

// Which words are everyday ones is known from the weights.
beforeAll(() =>
  loadNames(gunzipSync(readFileSync(new URL("../../../weights/name-tagger.bin.gz", import.meta.url)))),
);

test.each([
  "Kære «Bodil Thorhauge»,\ntak for din mail",
  "Hei «Oddbjørg»!",
  "Hej «Anna», kan du ringe",
  "Hej Telia,\nmin faktura",
  "Kjære Kunde,\nvi har",
  "hej Anna och alla andra",
  "Viele Grüße\nIhre «Annegret»",
  "Hochachtungsvoll\nIhre Sparkasse",
])("a letter begins and ends with somebody's name: %s", (marked) => {
  const { text, spans } = readExample(marked);
  const found = namesByCue.find(text, textTraits(text)).map(({ start, end }) => ({ start, end }));
  expect(found).toEqual(spans);
});
