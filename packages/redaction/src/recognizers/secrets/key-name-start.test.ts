import { expect, test } from "vitest";
import { startOfNamed, startOfSaid } from "./key-name-start";

/** A text without the caret that stands where the name begins, and its place; -1 when there is none. */
function marked(text: string): [string, number] {
  return [text.replace("^", ""), text.indexOf("^")];
}

test.each([
  "^key: ",
  "my ^SECRET = ",
  "mon^key=",
  "x ^token|",
  "^secret_key_base: ",
  "^clé d'API : ",
  "^Schlüssel der Firma: ",
  "^mot de passe => '",
  "^tokens: ",
  "^keyvalue -> ",
  "APP_^KEY=base64:",
  "^Authorization: Bearer ",
  "^key: token: ",
  "^key === `",
  "'^token'  :  \"",
  "这是^令牌:",
  "^कुंजी: ",
  "^key d' := ",
  '^key        =     "',
  "^key:\t\t\t\t",
  // A word too many, or too long; line breaks or marks too many; nothing that opens.
  "key one two three four: ",
  "key abcdefghijklm: ",
  "key\n\n\n\n: ",
  "key:\n\n    ",
  "key ==== ",
  "key  one: ",
  "kex: ",
  "key",
  "",
])("%j: the name begins at the caret", (text) => {
  const [read, start] = marked(text);
  expect(startOfNamed(read)).toBe(start);
});

test.each([
  "my api ^key is ",
  "^token for prod ",
  '"^secret" \'',
  "^clé d' ",
  "^PASSWORD\n",
  "key  is ",
  "key",
  " ",
  "",
])("%j: what is said begins at the caret", (text) => {
  const [read, start] = marked(text);
  expect(startOfSaid(read)).toBe(start);
});
