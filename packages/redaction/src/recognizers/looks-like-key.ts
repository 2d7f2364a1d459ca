import { readsAsWords } from "./reads-as-words";
import { isRandom } from "./vendor-key";

/** Keys that anybody may see begin so: the headers of public keys in DER, SSH and PEM. */
const publicKey =
  /^(?:MFkwEwYH|MFYwEAYH|MI[GI][A-Za-z0-9]{1,2}[A-Z]{1,2}[A-Za-z0-9]?Bg|MIIBIj|MIICIj|MCowBQYDK2V|AAAA[BCE][23Nn])/;
const fileName =
  /^[./]|\/\/|\.(?:json|jsx?|tsx?|mjs|py|rb|go|rs|java|txt|md|pem|crt|key|ya?ml|html?|parquet|csv|png|jpe?g|svg|log|gz|zip)$/i;

/** `win32api.RegEnumKey`: a member of a program, with hardly a digit. */
const member = /^(?!(?:[^\d]*\d){3})[a-z]\w{0,20}\.[A-Za-z]\w{0,30}$/;

/** Random-looking: letters and digits mixed, many distinct characters, no words, no path, no public key. */
export function isKey(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || !isRandom(value, 8)) return false;
  if (publicKey.test(value) || fileName.test(value) || member.test(value) || readsAsWords(value))
    return false;
  return entropyBits(value) >= 3;
}

/** Shannon's entropy of the characters, in bits a character. */
function entropyBits(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
