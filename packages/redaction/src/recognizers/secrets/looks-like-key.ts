import { readsAsWords } from "./reads-as-words";

/** Keys that anybody may see begin so: the headers of public keys in DER, SSH and PEM. */
const publicKey =
  /^(?:MFkwEwYH|MFYwEAYH|MI[GI][A-Za-z0-9]{1,2}[A-Z]{1,2}[A-Za-z0-9]?Bg|MIIBIj|MIICIj|MCowBQYDK2V|AAAA[BCE][23Nn])/;
const fileName =
  /^[./]|\/\/|\.(?:json|jsx?|tsx?|mjs|py|rb|go|rs|java|txt|md|pem|crt|key|ya?ml|html?|parquet|csv|png|jpe?g|svg|log|gz|zip)$/i;

/** `win32api.RegEnumKey`: a member of a program, with hardly a digit. */
const member = /^(?!(?:[^\d]*\d){3})[a-z]\w{0,20}\.[A-Za-z]\w{0,30}$/;

/** Random-looking: letters and digits mixed, many distinct characters, no words, no path, no public key. */
export function isKey(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || !isVaried(value)) return false;
  return !publicKey.test(value) && !fileName.test(value) && !member.test(value) && !readsAsWords(value);
}

const distinctMin = 8;
const entropyBitsMin = 3;

/** How often each character stands in the value that is looked at; zeros before and after. */
const counts = new Uint32Array(65_536);

/** Enough distinct characters, and enough of Shannon's entropy, in bits a character. */
function isVaried(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    counts[code] = (counts[code] as number) + 1;
  }
  let distinct = 0;
  let bits = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    const count = counts[code] as number;
    if (count === 0) continue;
    counts[code] = 0;
    distinct++;
    bits -= (count / value.length) * Math.log2(count / value.length);
  }
  return distinct >= distinctMin && bits >= entropyBitsMin;
}
