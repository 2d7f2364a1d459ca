import { describe, expect, test } from "vitest";
import { compilePolicy } from "../policy/compile";
import { PolicySchema } from "../policy/schema";
import { readExample } from "../recognizers/examples";
import type { Entity } from "../types";
import { applyScope } from "./apply-scope";

const personal = compilePolicy(PolicySchema.parse({ version: 1 }));
const all = compilePolicy(
  PolicySchema.parse({
    version: 1,
    categories: { date: { scope: "all" }, location: { scope: "all" }, organization: { scope: "all" } },
  }),
);

/** `«…»` in the text are entities of this type. */
function kept(type: string, marked: string, policy = personal): string[] {
  const { text, spans } = readExample(marked);
  const entities = spans.map((span) => entityAt(type, span.start, span.end));
  return applyScope(text, entities, policy).map(({ start, end }) => text.slice(start, end));
}

function entityAt(type: string, start: number, end: number, recognizer = "name-tagger"): Entity {
  return { type, start, end, score: 0.9, explanation: { recognizer, evidence: "tagger" } };
}

describe("a place counts where somebody lives there or comes from there", () => {
  test.each([
    ["I live in «Graz» since May", ["Graz"]],
    ["My sister lives in «Graz», «Austria»", ["Graz", "Austria"]],
    ["She grew up in «Leeds».", ["Leeds"]],
    ["I'm from «Porto» and work here", ["Porto"]],
    ["Ich wohne in «Bonn»", ["Bonn"]],
    ["Elle habite à «Lyon»", ["Lyon"]],
    ["Vivo en «Sevilla»", ["Sevilla"]],
    ["Mia madre abita a «Torino»", ["Torino"]],
    ["Ela mora em «Recife»", ["Recife"]],
    ["Mijn broer woont in «Utrecht»", ["Utrecht"]],
    ["Mieszkam w «Gdyni»", ["Gdyni"]],
    ['{"hometown": "«Graz»"}', ["Graz"]],
    ["Wohnort: «Graz»", ["Graz"]],
  ])("%s", (marked, wanted) => {
    expect(kept("LOCATION", marked)).toEqual(wanted);
  });
});

describe("an organization counts where somebody works or is treated", () => {
  test.each([
    ["My brother works at «Acme»", ["Acme"]],
    ["The patient was treated at «Mercy Hospital»", ["Mercy Hospital"]],
    ["Sie arbeitet bei «Siemens»", ["Siemens"]],
    ["Il travaille chez «Renault»", ["Renault"]],
    ["Mon père travaille chez «Renault»", ["Renault"]],
    ["Trabajo en «Telefónica»", ["Telefónica"]],
    ["employer: «Acme»", ["Acme"]],
  ])("%s", (marked, wanted) => {
    expect(kept("ORGANIZATION", marked)).toEqual(wanted);
  });
});

describe("a date counts where something happened to somebody", () => {
  test.each([
    ["My father died on «5 May 2019».", ["5 May 2019"]],
    ["The patient was admitted on «06/01/2021» and discharged on «06/09/2021»", ["06/01/2021", "06/09/2021"]],
    ["I have an appointment on «12 May»", ["12 May"]],
    ["Admission date: «2021-06-01»", ["2021-06-01"]],
    ["Mein Termin ist am «5. Mai»", ["5. Mai"]],
    ["Mon rendez-vous est le «5 mai»", ["5 mai"]],
    ["Moja wizyta jest «5 maja»", ["5 maja"]],
  ])("%s", (marked, wanted) => {
    expect(kept("DATE", marked)).toEqual(wanted);
  });
});

describe("history, geography and business come through untouched", () => {
  test.each([
    ["LOCATION", "The capital of «France» is «Paris»."],
    ["LOCATION", "Most of the animals live in «Africa»."],
    ["LOCATION", "Flights from «Oslo» to «Madrid» are cheap in winter."],
    ["LOCATION", "He moved to «Vienna» in 1792 and stayed there."],
    ["LOCATION", "Berlin, «Hamburg», «München» und «Köln» sind Städte in «Deutschland»."],
    ["LOCATION", '{"region": "«Frankfurt»", "latency": 12}'],
    ["LOCATION", "Der Zug fährt aus «Wien» nach «Prag»."],
    ["LOCATION", "Le train vient de «Lyon»."],
    ["DATE", "The wall fell on «9 November 1989»."],
    ["DATE", "Version 2 was released on «2021-05-31»."],
    ["DATE", "The treaty was signed on «28 June 1919» in a hall of mirrors."],
    ["DATE", "Napoleon died on «5 May 1821», and his body was brought home."],
    ["DATE", "The quarter ends on «30 June 2024»; revenue rose by 5 %."],
    ["DATE", "Der Vertrag endet am «31.12.2025»."],
    ["ORGANIZATION", "«Apple» bought «Beats» for three billion."],
    ["ORGANIZATION", "The deal between «Siemens» and «Alstom» was refused."],
    ["ORGANIZATION", "Shares of «Telefónica» rose."],
  ])("%s in %s", (type, marked) => {
    expect(kept(type, marked)).toEqual([]);
  });
});

test("a person's name ties a place to somebody, when a relation stands before the place", () => {
  const text = "Ana Ruiz lives in Graz. Rome is older.";
  const entities = [entityAt("PERSON", 0, 8), entityAt("LOCATION", 18, 22), entityAt("LOCATION", 24, 28)];
  expect(applyScope(text, entities, personal).map(({ start }) => start)).toEqual([0, 18]);
});

test("with the scope all, every one counts", () => {
  expect(kept("LOCATION", "The capital of «France» is «Paris».", all)).toEqual(["France", "Paris"]);
});

test("other types and what a tenant's own terms found are never left out", () => {
  const text = "Paris is a town, ana@example.com";
  const term: Entity = {
    ...entityAt("LOCATION", 0, 5),
    explanation: { recognizer: "terms", evidence: "term" },
  };
  const entities = [term, entityAt("EMAIL", 17, 32, "email")];
  expect(applyScope(text, entities, personal)).toEqual(entities);
});
