import { expect, test } from "vitest";
import { digitWordEdits } from "./digit-words";

const nine = "one two three four five six seven eight nine";

test.each([
  [nine, nine, "123456789"],
  [`call ${nine}, please`, nine, "123456789"],
  [`(${nine}-${nine})`, `${nine}-${nine}`, "123456789123456789"],
  [`\n${nine},${nine}\n`, `${nine},${nine}`, "123456789123456789"],
  [nine.toUpperCase(), nine.toUpperCase(), "123456789"],
  [nine.replaceAll(" ", ", "), nine.replaceAll(" ", ", "), "123456789"],
  [nine.replaceAll(" ", ". "), nine.replaceAll(" ", ". "), "123456789"],
  [nine.replaceAll(" ", "-"), nine.replaceAll(" ", "-"), "123456789"],
  ["zwei fünf ZÉRO três cinq pięć uno dos oh", "zwei fünf ZÉRO três cinq pięć uno dos oh", "250355120"],
  [`${nine} twox`, nine, "123456789"],
  [`xone ${nine}`, nine, "123456789"],
])("%j has the run %j", (text, run, replacement) => {
  const start = text.indexOf(run);
  expect(digitWordEdits(text)).toEqual([{ start, end: start + run.length, replacement }]);
});

test.each([
  nine.replace("one ", ""),
  `${nine.replace("one ", "")} ninety`,
  `x${nine}`,
  nine.replace("five", "fivé"),
  nine.replace(" five", "  five"),
  nine.replace(" five", " -five"),
  nine.replace(" five", "\nfive"),
  "",
])("%j has no run", (text) => {
  expect(digitWordEdits(text)).toEqual([]);
});

test("a longer run goes on as another, and far apart ones are all found", () => {
  const many = Array.from({ length: 90 }, () => "two").join(" ");
  const far = "and so on ".repeat(300);
  const edits = digitWordEdits(`${many}\n${far}${nine}\n${far}${nine}`);
  expect(edits.map(({ replacement }) => replacement)).toEqual([
    "2".repeat(81),
    "2".repeat(9),
    "123456789",
    "123456789",
  ]);
});
