import fc from "fast-check";
import { plainValue } from "./arbitraries";

/** Strings that are not JSON themselves: what is inside of those has tests of its own. */
const leafText = fc
  .array(
    fc.oneof(
      plainValue,
      fc.string({ maxLength: 5 }),
      fc.string({ unit: "grapheme", maxLength: 3 }),
      fc.constantFrom(
        " ",
        "\n",
        '"',
        "\\",
        "/",
        "\u0001",
        "é",
        "😀",
        "\ud800",
        "https://x.org/?q=jo@example.com",
      ),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => !/^\s*[[{]/.test(text));

export const jsonObject = fc.dictionary(
  leafText.filter((name) => name !== "__proto__"),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      leafText,
      fc.constantFrom(null, true, false, 0, -1.5, 1e21, 123456, 4111111111111111, 5_500_000_000_000_004),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(
        leafText.filter((name) => name !== "__proto__"),
        tie("value"),
        { maxKeys: 4 },
      ),
    ),
  })).value,
  { maxKeys: 6 },
);

/** The same JSON, written by someone else: spaces and needless escapes as the numbers say. */
export function writeJson(value: unknown, choices: readonly number[]): string {
  let used = 0;
  const choose = (): number => choices[used++ % choices.length] ?? 0;
  const space = (): string => ["", "", " ", "\n\t"][choose() % 4] ?? "";

  const writeString = (text: string): string => {
    const written = Array.from(text, (character) => {
      if (choose() % 5 === 0) return character.split("").map(escapeUnit).join("");
      if (character === "/" && choose() % 2 === 0) return "\\/";
      return JSON.stringify(character).slice(1, -1);
    });
    return `"${written.join("")}"`;
  };

  const write = (item: unknown): string => {
    if (typeof item === "string") return writeString(item);
    if (Array.isArray(item)) return `[${space()}${item.map(write).join(`${space()},${space()}`)}${space()}]`;
    if (typeof item !== "object" || item === null) return JSON.stringify(item);
    const members = Object.entries(item).map(
      ([name, inner]) => `${writeString(name)}${space()}:${space()}${write(inner)}`,
    );
    return `{${space()}${members.join(`${space()},${space()}`)}${space()}}`;
  };
  return space() + write(value) + space();
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
