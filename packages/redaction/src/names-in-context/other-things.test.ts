import { expect, test } from "vitest";
import type { Entity } from "../types";
import { withoutOtherThings } from "./other-things";

function isKept(marked: string): boolean {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace(/[«»]/g, "");
  const explanation = { recognizer: "name-tagger", evidence: "tagger" } as const;
  const name: Entity = { type: "PERSON", start, end, score: 0.9, explanation };
  return withoutOtherThings(text, [name]).length === 1;
}

test.each([
  'for name in dir(it): if «k.startswith»("in_")',
  "«elif hasattr»(task, 'code'):",
  "«elif exc» is not None:",
  "a.«tzstr»[0:1]",
  'type Resolved = M.Resolve<«M.Const»<"pizza">>',
  'expected "«syscall.Conn»"',
  "«f.writeframes»(self.frames)",
  'if a:\n    x = 1\n    «elif» level == "row":\n',
  "if x:\n    pass\n«elif» missing:\n",
  "then x\n\t«elif» test $# -eq 2\n",
  "import os\nimport «shutil»\nimport re",
  "done\n«echo»\n",
])("what programs call, index or type is no person: %j", (marked) => {
  expect(isKept(marked)).toBe(false);
});

test.each([
  "written by «J.Smith»",
  "written by «J.Smith»<j@x.example>",
  "«Ana Lima»(34)",
  "ask «ana lima» (the new one)",
  "hello\n«elif» is not here today",
  "a message from «elif», who is ill",
  "«von Trapp»(1905)",
])("a person is kept: %j", (marked) => {
  expect(isKept(marked)).toBe(true);
});
