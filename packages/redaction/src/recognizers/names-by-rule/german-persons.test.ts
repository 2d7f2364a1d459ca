import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadNames } from "../../tagger/names";
import { textTraits } from "../../text-traits";
import { readExample } from "../examples";
import { germanPersons } from "./german-persons";

// Which words are everyday ones is known from the weights.
beforeAll(() =>
  loadNames(gunzipSync(readFileSync(new URL("../../../weights/name-tagger.bin.gz", import.meta.url)))),
);

function found(text: string): string[] {
  return germanPersons
    .find(text, textTraits(text))
    .map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

test.each([
  "Der Technikchef «Ubul» kam spät.",
  "mit Staatssekretärin «Ilka Tarnai» und anderen",
  "seine Tante «Cilda», die in Graz lebt",
  "„Das war knapp“, sagte «Ubul».",
  "Es reicht, so «Tarnai», der gern kocht.",
])("somebody is found where German asks for one: %s", (marked) => {
  const { text, spans } = readExample(marked);
  expect(found(text)).toEqual(spans.map(({ start, end }) => `${start} ${text.slice(start, end)}`));
});

test.each([
  "Der Sprecher Abteilung Eins",
  "Das reicht, sagte Bildungsminister gestern",
  "das ist gut, so Regierung und Parlament",
  "Minister Ubul and Trainer Packs",
  "sagte Ubul",
  "Er ist Direktor. Ubul kam",
  "Der Wirtschaftsforscher Deutschlands warnt",
  "Das reicht, sagte Mibrag-Betriebsrat gestern",
])("and not beside anything else: %s", (text) => {
  expect(found(text)).toEqual([]);
});
