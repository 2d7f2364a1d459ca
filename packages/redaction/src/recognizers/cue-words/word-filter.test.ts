import fc from "fast-check";
import { expect, test } from "vitest";
import { cues } from "./cues";
import { wordFilter } from "./word-filter";

const words = ["ssn", "phone", "telefon", "née", "電話"];
const filter = wordFilter(words);

test("prose without the words is done with", () => {
  const prose = "The committee met on the second floor and agreed that the timetable is public.";
  expect(filter.mayHold(prose, 0, prose.length)).toBe(false);
});

test("prose of other languages is done with as well", () => {
  for (const prose of ["Für später größere Änderungen, né à Évian?", "Вчера мы гуляли", "今天天气很好"]) {
    expect(filter.mayHold(prose.replace("né ", "nés "), 0, prose.length)).toBe(false);
  }
});

test("a word is never missed, whatever stands around it", () => {
  const around = fc.string({ unit: fc.constantFrom(" ", "_", "-", ".", "(", "\n", "<", "]", "a b ") });
  const shown = (word: string) =>
    fc.constantFrom(word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1));
  fc.assert(
    fc.property(fc.constantFrom(...words).chain(shown), around, around, (word, before, after) => {
      const text = `${before} ${word} ${after}`;
      expect(filter.mayHold(text, 0, text.length)).toBe(true);
    }),
  );
});

test("cues are found in names of variables and in the plural", () => {
  const found = cues(["phone number"]);
  expect(cues(["ipv4"]).before("my ipv4: ", 9)).toBe("ipv4");
  for (const text of ["phoneNumber: ", "PHONE_NUMBER=", "phone-numbers ", "myPhoneNumber "]) {
    expect(found.before(text, text.length)).toMatch(/^phone numbers?$/);
  }
});
