import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readModel, writeModel } from "./model";
import { createTagger } from "./tagger";

const weights = gunzipSync(readFileSync(new URL("../../weights/name-tagger.bin.gz", import.meta.url)));
const tagger = createTagger(weights);

function namesIn(text: string): string[] {
  return tagger.tag(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe("a person is found by name", () => {
  test.each([
    ["Please write to Margaret Thornton about the invoice.", "PERSON Margaret Thornton"],
    ["my name is anna kowalska and i want a refund", "PERSON anna kowalska"],
    ["Sehr geehrter Herr Brinkmann,", "PERSON Brinkmann"],
    ["Je m'appelle Camille Lefort et j'habite ici.", "PERSON Camille Lefort"],
    ["Me llamo Lucía Fernández y tengo una pregunta.", "PERSON Lucía Fernández"],
    ["Mi chiamo Giulia Marchetti e abito qui.", "PERSON Giulia Marchetti"],
    ["O meu nome é Beatriz Carvalho.", "PERSON Beatriz Carvalho"],
    ["Mijn naam is Sanne de Vries en ik heb een vraag.", "PERSON Sanne de Vries"],
    ["Nazywam się Katarzyna Nowak.", "PERSON Katarzyna Nowak"],
    ["Best regards,\nOliver Grant", "PERSON Oliver Grant"],
  ])("%j", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

test("a place and an organization are found", () => {
  expect(namesIn("She lives in Barcelona and works for Microsoft.")).toEqual([
    "LOCATION Barcelona",
    "ORGANIZATION Microsoft",
  ]);
});

describe("code and ordinary sentences have no names in them", () => {
  test.each([
    "const promise = new Promise((resolve, reject) => setTimeout(resolve, 100));",
    'import { Hono } from "hono";\nconst app = new Hono();',
    "How do I sort a list of integers in descending order?",
    "Please mark the task as done and close the ticket.",
    "Error: Cannot read properties of undefined",
    "Bitte schreibe eine Funktion, die eine Liste sortiert.",
  ])("%j", (text) => {
    expect(namesIn(text).filter((name) => name.startsWith("PERSON"))).toEqual([]);
  });
});

describe("in a language that the lexicon does not know, a word in lower case is no name", () => {
  test.each([
    "Her iki komut da dosyayı açar. Değer verilmezse bütün girdiler için geçerli olan gün sayısı kullanılır.",
    "Naredba prikaže sve procese koji pristupaju datotekama u tom datotečnom sustavu. Polja nisu obavezna, ali zarezi jesu.",
    "Den här flaggan visar hjälptexten över flera rader och kan användas för att identifera vilka processer som hämtas. Den är frivillig.",
  ])("%j", (text) => {
    expect(namesIn(text).filter((name) => name.startsWith("PERSON"))).toEqual([]);
  });

  test("with a capital or behind a title it is", () => {
    const text =
      "Değer verilmezse bütün girdiler için geçerli olan gün sayısı kullanılır. Sorular için Ayşe Yılmaz yanıt verir.";
    expect(namesIn(text)).toEqual(["PERSON Ayşe Yılmaz"]);
  });

  test("a text without capitals may hold names like any other", () => {
    const text = "bok zovem se ivan horvat i narudžba mi još nije stigla jučer";
    expect(namesIn(text)).toContain("PERSON ivan horvat");
  });
});

test("offsets are those of the text, beyond the size of one chunk and beside emoji", () => {
  const filler = "the build is green and nothing else happened today 🙂.\n".repeat(2000);
  const text = `${filler}Please write to Margaret Thornton about the invoice.`;
  const last = tagger.tag(text).at(-1);
  expect(text.slice(last?.start, last?.end)).toBe("Margaret Thornton");
});

test("names are sorted, disjoint and inside any text, and their probability is one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      let end = 0;
      for (const name of tagger.tag(text)) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(name.end).toBeGreaterThan(name.start);
        expect(name.probability).toBeGreaterThanOrEqual(0);
        expect(name.probability).toBeLessThanOrEqual(1);
        end = name.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a megabyte of one letter or of capitals takes linear time", () => {
  const before = performance.now();
  tagger.tag("a".repeat(1_000_000));
  tagger.tag("Aa ".repeat(100_000));
  tagger.tag(".".repeat(300_000));
  expect(performance.now() - before).toBeLessThan(15_000);
});

test("the weights stay within six megabytes, four of them compressed, and are written as they are read", () => {
  expect(weights.length).toBeLessThan(6_000_000);
  expect(Buffer.compare(writeModel(readModel(weights)), weights)).toBe(0);
});

test("bytes that are not a whole model are refused", () => {
  expect(() => createTagger(new Uint8Array(40))).toThrow(RangeError);
  expect(() => createTagger(weights.subarray(0, weights.length - 1))).toThrow(RangeError);
  expect(() => createTagger(new Uint8Array())).toThrow(RangeError);
});
