import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createTagger } from "./tagger";

const weights = gunzipSync(readFileSync(new URL("../../weights/name-tagger.bin.gz", import.meta.url)));
const tagger = createTagger(weights);

const lines = [
  "Please write to Margaret Thornton about the invoice.\n",
  "ana ruiz lives in Barcelona, works at Microsoft\n",
  "const promise = new Promise((resolve) => setTimeout(resolve, 100));\n",
  "Best regards,\nOliver Grant\n",
];

test("a sentence that comes again in a long text has the same names as the first time", () => {
  const page = lines.join("");
  const once = tagger.tag(page);
  const count = Math.ceil(20_000 / page.length);
  const many = tagger.tag(page.repeat(count));
  expect(once.length).toBeGreaterThan(3);
  expect(many).toHaveLength(once.length * count);
  for (const [at, name] of many.entries()) {
    const first = once[at % once.length];
    const offset = Math.floor(at / once.length) * page.length;
    expect(name).toMatchObject({
      type: first?.type,
      start: (first?.start ?? 0) + offset,
      end: (first?.end ?? 0) + offset,
    });
  }
});

test("a sentence that differs in one letter, one space or what stands before it is looked at by itself", () => {
  const name = "Please write to Margaret Thornton about it.\n";
  const long = (middle: string) => name.repeat(200) + middle + name.repeat(200);
  const namesIn = (text: string) => tagger.tag(text).map(({ start, end }) => text.slice(start, end));
  expect(namesIn(long("Please write to Margaret Thorntin about it.\n"))).toContain("Margaret Thorntin");
  expect(namesIn(long("Please write to Harriet Thornton about it.\n"))).toContain("Harriet Thornton");
  const without = namesIn(long("please write to nobody at all about it.\n"));
  expect(without).toHaveLength(400);
});
