import { expect, test } from "vitest";
import { wordsOf } from "../words/words-of";
import { createLexicon } from "./lexicon";
import { type Surroundings, surveySentence, surveyText } from "./surroundings";
import { createTokenTable, lookUp, takeWords } from "./token-table";

const lexicon = createLexicon({
  bucketSizes: new Uint8Array(65_536),
  tails: new Uint16Array(),
  bits: new Uint8Array(),
  clusters: new Uint16Array(),
  coarse: new Uint8Array(1024),
  phraseStarts: new Uint8Array(8192),
});

function survey(text: string): Surroundings {
  const table = createTokenTable();
  const around = { style: 0, layout: 0, language: 0, density: 0, length: 0, ending: 0, firstWord: 0 };
  takeWords(wordsOf(text), table);
  lookUp(text, table, lexicon);
  surveyText(text, table, around);
  surveySentence(text, table, 0, table.count, around.language, around);
  return around;
}

test("the language of a sentence is told by its small words, and left open where there is none", () => {
  const languages = [
    "What would the weather be like?",
    "Wie wird das Wetter morgen?",
    "Quel temps fait-il dans cette ville ?",
    "¿Qué tiempo hace en el norte?",
    "Che tempo fa nella valle?",
    "Como não chove, você vem em breve?",
    "Hoe wordt het weer?",
    "Jaka jest pogoda nad morzem?",
    "Berlin 2024",
  ].map((text) => survey(text).language);
  expect(languages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0]);
});

test("a poem, whose lines all begin with a capital, is told from prose and from one line", () => {
  expect(survey("The rain is warm,\nThe road is long,\nAnd home is far.").layout).toBe(2);
  expect(survey("The rain is warm.").layout).toBe(0);
  expect(survey("name: x\nAge: 3\ncity: y").layout).toBe(3);
});

test("a headline, a line in capitals and a line without any are told apart", () => {
  expect(survey("Markets Fall As Rates Rise").style).toBe(3);
  expect(survey("MARKETS FALL AGAIN TODAY").style).toBe(1);
  expect(survey("markets fall again").style).toBe(2);
  expect(survey("Markets fall again today").style).toBe(0);
});
