import { expect, test } from "vitest";
import { credentials } from "./credentials";

test.each([
  ["Mi contraseña provisional es Verano-4417", "Verano-4417"],
  ["hasło tymczasowe: Lato!2024x", "Lato!2024x"],
  ["mot de passe provisoire : Soleil#88", "Soleil#88"],
  ["la password temporanea è Vento2024!", "Vento2024!"],
  ["su contraseña provisional caduca mañana: avise", undefined],
])("%s", (text, password) => {
  const [found] = credentials.find(text);
  expect(found && text.slice(found.start, found.end)).toBe(password);
});
