import { expect, it } from "vitest";
import { detect } from "../detect";
import { compilePolicy } from "./compile";
import { PolicySchema } from "./schema";
import { withSpared } from "./with-spared";

const policy = compilePolicy(PolicySchema.parse({ version: 1 }));
const found = (text: string, spared: readonly string[]) =>
  detect(text, withSpared(policy, spared)).map(({ start, end }) => text.slice(start, end));

it("what stands for a value is left alone, also as a part of something, and everything else is found", () => {
  const spared = ["lena@example.com", "4539 1488 0343 6467"];
  expect(found("Mail lena@example.com or jo@acme.com, card 4539 1488 0343 6467.", spared)).toEqual([
    "jo@acme.com",
  ]);
  expect(found("https://lena@example.com:x@db/, 4539 1488 0343 6467 1", spared)).toEqual([]);
  expect(found("xlena@example.com", spared)).toEqual(["xlena@example.com"]);
  expect(found("lena@example.com", [])).toEqual(["lena@example.com"]);
});
