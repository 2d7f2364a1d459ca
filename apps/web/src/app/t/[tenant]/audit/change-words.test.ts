import { expect, it } from "vitest";
import { changeWords } from "./change-words";

const kinds = ["tenant", "upstream", "policy", "key", "member"];

it.each(kinds.flatMap((kind) => [`${kind}.create`, `${kind}.update`]))(
  "what an applied file does has words: %s",
  (action) => {
    expect(changeWords(action)).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
  },
);
