import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entityTypes } from "../src/index";
import { builtSets, setPath, toLines } from "./built-sets";
import { lowerCased, withWholeAddresses } from "./labelled-text";
import { evalSets } from "./sets";

const built = builtSets();
/** User names and passwords in prose are marked before the engine knows them. */
const knownTypes = new Set([...entityTypes.map((info) => info.type), "USERNAME", "PASSWORD", "ANY"]);

test("every own set is the one that its source gives", () => {
  const own = evalSets.filter((set) => set.from === "own").map((set) => set.id);
  expect([...built.keys()]).toEqual(own);
  for (const [name, texts] of built)
    expect(readFileSync(setPath(`${name}.jsonl`), "utf8")).toBe(toLines(texts));
});

test("marks name types that the engine has, lie in order and have no spaces at their ends", () => {
  for (const { id, text, spans } of [...built.values()].flat()) {
    let readTo = 0;
    for (const { start, end, type, also = [] } of spans) {
      expect(start, id).toBeGreaterThanOrEqual(readTo);
      expect(text.slice(start, end), id).toBe(text.slice(start, end).trim());
      expect(end, id).toBeGreaterThan(start);
      for (const name of [type, ...also]) expect(knownTypes, `${id}: ${name}`).toContain(name);
      readTo = end;
    }
  }
});

test("texts written by hand are as many as promised, and no two are the same", () => {
  const byHand = ["chat-dev", "chat-test", "benign", "addresses"].map((name) => built.get(name) ?? []);
  expect(byHand.map((texts) => texts.length)).toEqual([150, 150, 300, 300]);
  expect(new Set(byHand.flat().map(({ text }) => text)).size).toBe(900);
  expect(built.get("benign")?.flatMap(({ spans }) => spans)).toEqual([]);
});

test("lower case leaves every character in its place", () => {
  const text = "İstanbul, ÄRGER, 𝐀na";
  const lower = lowerCased({ id: "x", lang: "tr", text, spans: [] }).text;
  expect(lower).toBe("İstanbul, ärger, 𝐀na");
});

test("parts of an address become one mark, and a list of places stays a list", () => {
  const mark = (start: number, end: number, type: string) => ({ start, end, type });
  const whole = (text: string, spans: ReturnType<typeof mark>[]) =>
    withWholeAddresses({ id: "x", lang: "en", text, spans }).spans;
  const parts = [mark(5, 13, "ADDRESS"), mark(0, 4, "ADDRESS"), mark(15, 19, "LOCATION")];
  expect(whole("1234 Elm Road, Bath", parts)).toEqual([mark(0, 19, "ADDRESS")]);
  const places = [mark(0, 4, "LOCATION"), mark(6, 11, "LOCATION")];
  expect(whole("Rome, Paris", places)).toEqual(places);
});
