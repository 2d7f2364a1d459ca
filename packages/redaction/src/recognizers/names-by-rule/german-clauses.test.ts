import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadNames } from "../../tagger/names";
import { textTraits } from "../../text-traits";
import { readExample } from "../examples";
import { germanClauses } from "./german-clauses";

// Which words are everyday ones is known from the weights.
beforeAll(() =>
  loadNames(gunzipSync(readFileSync(new URL("../../../weights/name-tagger.bin.gz", import.meta.url)))),
);

function found(text: string): string[] {
  return germanClauses
    .find(text, textTraits(text))
    .map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

test.each([
  "«Ubulke» ging am Abend nach Hause.",
  "Danach ging «Ubulke» mit dem Hund heim.",
  "Es ist klar, dass «Ubulke» nicht kommt.",
  "Nach «Ubulkes» Rede war es still.",
  "So konnte sich «Ubulke» nicht mit ihr einigen.",
])("somebody is found where a German clause has nobody else: %s", (marked) => {
  const { text, spans } = readExample(marked);
  expect(found(text)).toEqual(spans.map(({ start, end }) => `${start} ${text.slice(start, end)}`));
});

test.each([
  "Docker läuft nicht mehr auf dem Server.",
  "Seit gestern fällt Schnee in den Bergen.",
  "Es ist klar, dass Ibuprofen bei Fieber hilft.",
  "Es ist klar, dass Spielzeug nicht billig ist.",
  "Heute gibt es Kartoffelsalat mit Würstchen.",
  "Python ist eine Sprache und leicht zu lernen.",
  "Ursprünglich war es geplant, das nicht zu tun.",
  "Die Haltung des Ubulkes Haus",
  "dann ging Ubulke Tarnai mit dem Hund heim",
  "Will Ubulke war here",
])("and not for a noun or in another language: %s", (text) => {
  expect(found(text)).toEqual([]);
});
