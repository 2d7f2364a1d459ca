import { normalisedCharacter } from "../normalised-character";

/** A decoded code point as recognizers read it; empty for marks and what is invisible. Undefined for no character. */
export function decodedCharacter(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || Number.isNaN(code)) return undefined;
  const char = String.fromCodePoint(code);
  return code < 0x80 ? char : (normalisedCharacter(code)?.text ?? char);
}
