import { expect, test } from "vitest";
import { readExample } from "../recognizers/examples";
import type { Entity } from "../types";
import { namesInContext } from "./names-in-context";

/** `«…»` in the text are entities of these types, in their order. */
function decided(marked: string, types: readonly string[]): string[] {
  const { text, spans } = readExample(marked);
  const entities = spans.map(({ start, end }, at): Entity => {
    const type = types[at] ?? "PERSON";
    const evidence = type === "ADDRESS" ? "keyword" : "tagger";
    return { type, start, end, score: 0.9, explanation: { recognizer: "x", evidence } };
  });
  return namesInContext(text, entities)
    .sort((a, b) => a.start - b.start)
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

test.each([
  ["she worked at «Larkspur» for years", ["LOCATION"], ["ORGANIZATION Larkspur"]],
  ["spent a year at «Weeks» as an assistant", ["PERSON"], ["ORGANIZATION Weeks"]],
  ["worked at «Jane»'s all summer", ["PERSON"], ["PERSON Jane"]],
  ["she grew up in «Santana»", ["PERSON"], ["LOCATION Santana"]],
  ["a letter to «Santana»", ["PERSON"], ["PERSON Santana"]],
])("words in front of a name say of what kind it is: %s", (marked, types, wanted) => {
  expect(decided(marked, types)).toEqual(wanted);
});

test.each([
  ["closed on «Labor» Day", ["ORGANIZATION"]],
  ['he sang "«Tube Snake»" by Lou Reed', ["ORGANIZATION"]],
  ["the «Israeli» press", ["LOCATION"]],
  ["sent by «inc».", ["ORGANIZATION"]],
  ["even «Iraqi Shiites» were", ["LOCATION"]],
  ["the West Bank «town» of it", ["LOCATION"]],
  ["go to «acme».com now", ["LOCATION"]],
])("holidays, titles, nationalities and bare legal forms are no names: %s", (marked, types) => {
  expect(decided(marked, types)).toEqual([]);
});

test.each([
  ["homes in «St.» Thomas, known as", ["LOCATION"], ["LOCATION St. Thomas"]],
  ["not the «Leeds Branch» of it", ["LOCATION"], ["LOCATION Leeds"]],
  ["(«Leeds» Post)", ["LOCATION"], ["ORGANIZATION Leeds Post"]],
  ["with «Ann Lima», «MD», of", ["PERSON", "LOCATION"], ["PERSON Ann Lima"]],
  ["in «Salisbury», «MD», of", ["LOCATION", "LOCATION"], ["LOCATION Salisbury", "LOCATION MD"]],
])("the edges of places are put right: %s", (marked, types, wanted) => {
  expect(decided(marked, types)).toEqual(wanted);
});

test.each([
  ["sagte «Bildungsministerin Ana Lima» gestern", ["PERSON Ana Lima"]],
  ["seine Frau «Ana geborene Lima» aus", ["PERSON Ana", "PERSON Lima"]],
  ["auf «Ruiz Parteikollegen Lima» folgte", ["PERSON Ruiz", "PERSON Lima"]],
  ["mit «Hermann Lima» am See", ["PERSON Hermann Lima"]],
])("what somebody is in German is no part of a name: %s", (marked, wanted) => {
  expect(decided(marked, ["PERSON"])).toEqual(wanted);
});

test.each([
  ["«Ana Lima», 38, of Leeds", ["PERSON Ana Lima", "AGE 38"]],
  ["«Ana Lima», 12, High Street", ["PERSON Ana Lima"]],
  ["Patient: «Lima», «Ana T».\nMRN 4", ["PERSON Lima, Ana T"]],
  ["Name: «DA LIMA», «Ana» (f)", ["PERSON DA LIMA, Ana"]],
  ["Guests: «Ana», «Bob»", ["PERSON Ana", "PERSON Bob"]],
  ["Cc: «Ana», «Bob»", ["PERSON Ana", "PERSON Bob"]],
  ["Tenant: «Ana Lima», «Bob Ruiz»", ["PERSON Ana Lima", "PERSON Bob Ruiz"]],
])("ages and given names behind a person and a comma: %s", (marked, wanted) => {
  expect(decided(marked, [])).toEqual(wanted);
});

test("a list of persons that was taken for one is parted", () => {
  expect(decided("our founders «Ruiz, Becker» and Lima", ["PERSON"])).toEqual([
    "PERSON Ruiz",
    "PERSON Becker",
  ]);
  expect(decided("«Becker, Anna» has come", ["PERSON"])).toEqual(["PERSON Becker, Anna"]);
});

test("an address goes on with the places behind it", () => {
  expect(decided("at «12 Elm Road», «Leeds», «England» since", ["ADDRESS", "LOCATION", "LOCATION"])).toEqual([
    "ADDRESS 12 Elm Road, Leeds, England",
  ]);
  expect(decided("«12 Elm Road Suite 3» «Leeds» is", ["ADDRESS", "LOCATION"])).toEqual([
    "ADDRESS 12 Elm Road Suite 3 Leeds",
  ]);
  expect(decided("«12 Elm Road» «Leeds» is", ["ADDRESS", "LOCATION"])).toEqual([
    "ADDRESS 12 Elm Road",
    "LOCATION Leeds",
  ]);
});

test("the line above an address and below a person is a company", () => {
  expect(decided("«Ana Lima»\nPlumber\nHarwick-Sloane\n«12 Elm Road»", ["PERSON", "ADDRESS"])).toEqual([
    "PERSON Ana Lima",
    "ORGANIZATION Harwick-Sloane",
    "ADDRESS 12 Elm Road",
  ]);
  expect(decided("we meet at Brightloom, «12 Elm Road»", ["ADDRESS"])).toEqual([
    "ORGANIZATION Brightloom",
    "ADDRESS 12 Elm Road",
  ]);
  expect(decided("Our offices\nHarwick\n«12 Elm Road»", ["ADDRESS"])).toEqual(["ADDRESS 12 Elm Road"]);
});

test("partners of a company belong to its name", () => {
  const types = ["LOCATION", "PERSON", "PERSON"];
  expect(decided("she worked at «Jones», «Mitchell» and «Lima» then", types)).toEqual([
    "ORGANIZATION Jones, Mitchell and Lima",
  ]);
});

test("the state behind a city is a place", () => {
  expect(decided("from «Akron», OH to", ["LOCATION"])).toEqual(["LOCATION Akron", "LOCATION OH"]);
  expect(decided("in «leeds» england", ["LOCATION"])).toEqual(["LOCATION leeds", "LOCATION england"]);
  expect(decided("from «Akron» OR so", ["LOCATION"])).toEqual(["LOCATION Akron"]);
});

test("who answers in a talk is somebody, when another one is", () => {
  const talk = "Ubul: What a day.\n«Anna»: Yes.\nNote: none";
  expect(decided(talk, ["PERSON"])).toContain("PERSON Ubul");
});

test("a corner of two streets is one address", () => {
  expect(decided("at the corner of «74 Elm Street» and Baker Pass, I think", ["ADDRESS"])).toEqual([
    "ADDRESS the corner of 74 Elm Street and Baker Pass",
  ]);
});
