import { hasIbanCheckDigits, mod97 } from "../recognizers/checksums/mod-97";
import type { Draw } from "./draw";
import type { SurrogateGenerator } from "./generator";

const form = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/;
/** Characters of an account number that begin with the bank's code; no country has a shorter code than this. */
const bankCharacters = 3;

/**
 * The same country, length and grouping, with check digits by ISO 7064 that are right. Where the bank's code
 * stands, letters become those of TEST and digits zeros. National directories of banks count from one, so there
 * is no bank of that code, and no account.
 */
export const ibanSurrogate: SurrogateGenerator = (value, draw) => {
  const compact = value.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  if (!form.test(compact) || !hasIbanCheckDigits(compact)) return undefined;
  const country = compact.slice(0, 2);
  const account = accountLike(compact.slice(4), draw);
  const check = String(98 - mod97(`${account}${country}00`)).padStart(2, "0");
  let at = 0;
  const written = `${country}${check}${account}`;
  return value.replace(/[A-Za-z0-9]/g, (character) => {
    const next = written[at++] ?? character;
    return character === character.toLowerCase() ? next.toLowerCase() : next;
  });
};

function accountLike(account: string, draw: Draw): string {
  let letters = 0;
  return Array.from(account, (character, at) => {
    if (!/[0-9]/.test(character)) return "TEST"[letters++ % 4] ?? "T";
    return at - letters < bankCharacters && at < 8 ? "0" : draw.digits(1);
  }).join("");
}
