import { expect, test } from "vitest";
import { readMarkedTexts } from "./marked-text";

test("marks become spans of the text without them", () => {
  const [first, second] = readMarkedTexts(
    "--- en\nhi, 👋 [[PERSON:Ana]] at [[EMAIL:a@b.org]]\nbye\n\n--- de\n[[TAX_ID|NATIONAL_ID:12]]\n",
    "x",
  );
  expect(first).toEqual({
    id: "x-001",
    lang: "en",
    text: "hi, 👋 Ana at a@b.org\nbye",
    spans: [
      { start: 7, end: 10, type: "PERSON" },
      { start: 14, end: 21, type: "EMAIL" },
    ],
  });
  expect(second?.spans).toEqual([{ start: 0, end: 2, type: "TAX_ID", also: ["NATIONAL_ID"] }]);
});

test("a mark that is never closed is refused", () => {
  expect(() => readMarkedTexts("--- en\n[[PERSON:Ana] left\n", "x")).toThrow("x-001");
});
