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
    ["my mum in «Cork» needs a carer", ["Cork"]],
    ["I'm a nurse in «Leeds» and tired", ["Leeds"]],
    ["my landlord in «Bristol» keeps the deposit", ["Bristol"]],
    ["we just moved from «Denver» to Boise", ["Denver"]],
    ["meine oma in «Passau» braucht pflege", ["Passau"]],
    ["bin krankenschwester in «Bochum»", ["Bochum"]],
    ["je suis infirmière à «Lille»", ["Lille"]],
    ["mi hermana en «Bilbao» está enferma", ["Bilbao"]],
    ["minha mãe em «Setúbal» precisa de ajuda", ["Setúbal"]],
    ["mijn moeder in «Breda» is ziek", ["Breda"]],
    ["jestem z «Łodzi», szukam pracy", ["Łodzi"]],
    ["jag bor i «Uppsala» med min sambo", ["Uppsala"]],
    ["77-årig man som bor ensam i «Skellefteå»", ["Skellefteå"]],
  ])("%s", (marked, wanted) => {
    expect(kept("LOCATION", marked)).toEqual(wanted);
  });
});

describe("a place or a house counts where something happens in the life of the one who speaks", () => {
  test.each([
    ["LOCATION", "tengo cita con la doctora en «Murcia»", ["Murcia"]],
    ["LOCATION", "my surgery is in «Leeds» and I'm scared", ["Leeds"]],
    ["LOCATION", "what is the best museum in «Leeds»", []],
    ["ORGANIZATION", "mom fell at «Oakridge Manor»", ["Oakridge Manor"]],
    ["ORGANIZATION", "mein vater liegt im «Klinikum Nord»", ["Klinikum Nord"]],
    ["ORGANIZATION", "the «Klinikum Nord» has 300 beds", []],
    ["ORGANIZATION", "cover letter for «Larkspur»", ["Larkspur"]],
    ["ORGANIZATION", "Kündigung zum 31.12. bei «Stadtwerke Fulda»", ["Stadtwerke Fulda"]],
  ])("%s: %s", (type, marked, wanted) => {
    expect(kept(type, marked)).toEqual(wanted);
  });
});

describe("a day counts in the life of the one who speaks, and without a year beside what happens to people", () => {
  test.each([
    ["my last day is «nov 30»", ["nov 30"]],
    ["wir heiraten am «14.06.» in Graz", ["14.06."]],
    ["me despidieron el «4 de julio»", ["4 de julio"]],
    ["surgery is booked for «14 May»", ["14 May"]],
    ["«5月20日»手术", ["5月20日"]],
    ["мне к врачу «12 марта»", ["12 марта"]],
    ["we send it by «5 May»", []],
    ["bitte bis «20.6.» zusagen, wir freuen uns", []],
    ["The library closes on «5 May» for stocktaking", []],
    ["I read that the war ended on «8 May 1845»", []],
  ])("%s", (marked, wanted) => {
    expect(kept("DATE", marked)).toEqual(wanted);
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
    ["my boss at «Acme» keeps texting me", ["Acme"]],
    ["my insurance is «Acme» and they deny everything", ["Acme"]],
    ["been at «Acme» for 12 years and i'm burnt out", ["Acme"]],
    ["ich bin bei der «AOK» versichert", ["AOK"]],
    ["je bosse chez «Acme» et mon chef crie", ["Acme"]],
    ["mi jefe en «Acme» me grita", ["Acme"]],
    ["lavoro in «Acme» da dieci anni", ["Acme"]],
    ["trabalhei na «Acme» e minha chefe grita", ["Acme"]],
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
    ["Inskriven: «2024-03-11», udskrevet: «09.03.2024»", ["2024-03-11", "09.03.2024"]],
    ["66 år gammel mann innlagt «08.02.2024» med brystsmerter", ["08.02.2024"]],
    ["Varón de 81 años que ingresa el «3 de marzo de 2024»", ["3 de marzo de 2024"]],
    ["Mon rendez-vous est le «5 mai»", ["5 mai"]],
    ["Moja wizyta jest «5 maja»", ["5 maja"]],
    ["My biopsy is on «3 March» and im scared", ["3 March"]],
    ["i quit on «June 5» and they still havent paid me", ["June 5"]],
    ["mijn operatie is op «3 juni»", ["3 juni"]],
    ["у меня операция «5 мая»", ["5 мая"]],
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
    ["LOCATION", "I want to visit «Paris» in spring, what should we see"],
    ["LOCATION", "We are flying from «Oslo» to «Madrid» next week"],
    ["LOCATION", "my favourite city is «Lisbon»"],
    ["LOCATION", "my server in «Frankfurt» is slow"],
    ["LOCATION", "Ich möchte nach «Rom» reisen"],
    ["LOCATION", '{"city": "«Paris»", "temp": 12}'],
    ["LOCATION", "City: «Tampa», population 400,000"],
    ["DATE", "The wall fell on «9 November 1989»."],
    ["DATE", "Version 2 was released on «2021-05-31»."],
    ["DATE", "The treaty was signed on «28 June 1919» in a hall of mirrors."],
    ["DATE", "Napoleon died on «5 May 1821», and his body was brought home."],
    ["DATE", "The quarter ends on «30 June 2024»; revenue rose by 5 %."],
    ["DATE", "Der Vertrag endet am «31.12.2025»."],
    ["ORGANIZATION", "«Apple» bought «Beats» for three billion."],
    ["ORGANIZATION", "The deal between «Siemens» and «Alstom» was refused."],
    ["ORGANIZATION", "Shares of «Telefónica» rose."],
    ["ORGANIZATION", "I bought a phone from «Samsung» and it broke"],
    ["ORGANIZATION", "I use «Google» for my searches"],
  ])("%s in %s", (type, marked) => {
    expect(kept(type, marked)).toEqual([]);
  });
});

test("a person's name ties a place to somebody, when a relation stands before the place", () => {
  const text = "Ana Ruiz lives in Graz. Rome is older.";
  const entities = [entityAt("PERSON", 0, 8), entityAt("LOCATION", 18, 22), entityAt("LOCATION", 24, 28)];
  expect(applyScope(text, entities, personal).map(({ start }) => start)).toEqual([0, 18]);
});

test("a place behind a name is that person's home, in a list of places it is not", () => {
  const signature = "Best, Joanne Petrie, Aberdeen";
  const home = [entityAt("PERSON", 6, 19), entityAt("LOCATION", 21, 29)];
  expect(applyScope(signature, home, personal)).toHaveLength(2);
  const list = "Georgia, Florence, Rome";
  const places = [entityAt("PERSON", 0, 7), entityAt("LOCATION", 9, 17), entityAt("LOCATION", 19, 23)];
  expect(applyScope(list, places, personal)).toHaveLength(1);
});

test("a label that anything can have counts where somebody else is named near it", () => {
  const text = "Name: Rita Olson\nCity: Tampa";
  const entities = [entityAt("PERSON", 6, 16), entityAt("LOCATION", 23, 28)];
  expect(applyScope(text, entities, personal)).toHaveLength(2);
  expect(applyScope(text, entities.slice(1), personal)).toEqual([]);
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

test("the header of a column is the label of its cells", () => {
  expect(kept("DATE", "Employee,Hire date\nAna,«2020-01-02»\nBob,«2021-03-04»\n")).toEqual([
    "2020-01-02",
    "2021-03-04",
  ]);
  expect(kept("DATE", "Release,Cut on\n4.1,«2020-01-02»\n")).toEqual([]);
});
