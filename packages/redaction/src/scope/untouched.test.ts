import { expect, test } from "vitest";
import { detect } from "../detect";
import { compilePolicy } from "../policy/compile";
import { languageCodes } from "../policy/languages";
import { PolicySchema } from "../policy/schema";

/** No names: those of public figures are still names. */
const texts = [
  "The treaty was signed on 28 June 1919 and came into force on 10 January 1920; the war had ended in 1918.",
  "On 9 November 1989 the border was opened. By 3 October 1990 the country was one again.",
  "The eruption of 24 August 79 buried two towns. Digging began in 1748 and goes on.",
  "The first crewed landing was on July 20, 1969, and the last in December 1972.",
  "Revenue for the quarter that ended on 30 June 2024 rose by 12 % to $4.2 billion.",
  "The company was founded in 1976 and went public on December 12, 1980.",
  "Release 5.0.0 shipped on 2024-09-17; support for 4.x ends on 2025-06-30.",
  "The river is 1,230 km long, rises at 700 m and reaches the sea at a delta of 4,150 km².",
  "The capital has 3.6 million inhabitants on 891 square kilometres; the second city has 1.8 million.",
  "Die Mauer fiel am 9. November 1989, die Einheit folgte am 3. Oktober 1990.",
  "La bataille eut lieu le 18 juin 1815 et dura une journée. Le traité fut signé en novembre 1815.",
  "La batalla tuvo lugar el 2 de mayo de 1808, y la guerra duró hasta 1814.",
  "Il trattato fu firmato il 25 marzo 1957 ed entrò in vigore il 1º gennaio 1958.",
  "A revolução começou em 25 de abril de 1974 e terminou em 1976.",
  "De watersnood van 1 februari 1953 trof de kust; in 1958 begon de bouw van dammen.",
  "Konstytucja została uchwalona 3 maja 1791 roku, a bitwa odbyła się 15 lipca 1410 roku.",
  "Bake for 35 minutes at 180 degrees, then 10 minutes more. Serves 4 to 6, keeps 3 days.",
  "Route 66 opened in 1926. The 2 lane road ran for 3,940 km past 8 states.",
  "The tree is 300 years old and the bridge turned 100 in 1937.",
];
const policy = compilePolicy(PolicySchema.parse({ version: 1, languages: [...languageCodes] }));

test.each(texts)("history, geography and business come through: %s", (text) => {
  expect(detect(text, policy).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([]);
});

test("the same dates are found when the policy asks for all of them", () => {
  const all = compilePolicy(
    PolicySchema.parse({ version: 1, categories: { date: { action: "mask", scope: "all" } } }),
  );
  const text = texts[0] ?? "";
  expect(detect(text, all).map(({ start, end }) => text.slice(start, end))).toEqual([
    "28 June 1919",
    "10 January 1920",
    "1918",
  ]);
});
