import { describe, expect, it } from "vitest";
import { simpleDigest } from "../testing/simple-policy";
import { RequestVault } from "../vault";
import { spellingOf } from "./json-beginning";
import { createRestorer } from "./restorer";

const hard = 'Jo "the\\boss"\nSmith';

function cutEverywhere(text: string, vault: RequestVault): Set<string> {
  const results = new Set<string>();
  for (let cut = 0; cut <= text.length; cut++) {
    const restorer = createRestorer(vault, { escape: "by-beginning" });
    results.add(restorer.push(text.slice(0, cut)) + restorer.push(text.slice(cut)) + restorer.end());
  }
  const restorer = createRestorer(vault, { escape: "by-beginning" });
  results.add(Array.from(text, (character) => restorer.push(character)).join("") + restorer.end());
  return results;
}

describe.each(["angle", "double-bracket"] as const)("an answer with values in it (%s)", (format) => {
  const vault = new RequestVault(format, simpleDigest);
  const name = vault.pseudonymFor("PERSON", hard);
  const mail = vault.pseudonymFor("EMAIL", "jo@example.com");

  it.each([
    `{"name":"${name}","mail":["${mail}"]}`,
    `\n {\n  "name" : "${name}", "mail": "${mail}" }\n`,
    `[{"name":"${name}"},"${mail}"]`,
    `[["${name}","${mail}"]]`,
    ` [ "${name}" , "${mail}" ]`,
    "{}",
    "[ {} ]",
  ])("stays JSON when it is JSON, wherever it is cut: %s", (text) => {
    const [restored = "", ...others] = cutEverywhere(text, vault);

    expect(others).toEqual([]);
    const expected = JSON.stringify(JSON.parse(text)).replace(name, JSON.stringify(hard).slice(1, -1));
    expect(JSON.stringify(JSON.parse(restored))).toBe(expected.replace(mail, "jo@example.com"));
  });

  it.each([
    `Dear ${name}, {"a":"${mail}"}`,
    `{${name}}`,
    `[${name}](mailto:${mail})`,
    `[1] ${name}`,
    `${name}`,
    ` \t${name} said "${mail}"`,
    "{",
    "[",
    " [ ",
    "[[",
    `${" ".repeat(200)}{"a":"${name}"}`,
  ])("is text when it is text: %s", (text) => {
    expect([...cutEverywhere(text, vault)]).toEqual([
      text.replace(name, () => hard).replace(mail, "jo@example.com"),
    ]);
  });
});

it("says as soon as it can whether a text is JSON", () => {
  for (const begun of ["", " ", "\n{", "{ ", "[", "[[ ", "[\n{ "]) expect(spellingOf(begun)).toBeUndefined();
  for (const json of ['{"', '{ "', "{}", '["', '[["', '[ {"', "[{}"]) expect(spellingOf(json)).toBe("json");
  for (const text of ["a", "{a", "[1", "[[E", "[ {a", '"', "[]", " ".repeat(80)]) {
    expect(spellingOf(text)).toBe("none");
  }
});

it("a vault knows whether one of its values is written otherwise in JSON", () => {
  const vault = new RequestVault("angle", simpleDigest);
  expect(vault.hasEscapes).toBe(false);
  vault.pseudonymFor("EMAIL", "é😀@example.com");
  expect(vault.hasEscapes).toBe(false);
  vault.pseudonymFor("PERSON", hard);
  expect(vault.hasEscapes).toBe(true);
});
