/** Enough for `apartado de correos nº 12`'s last word and any street's. */
const lettersMax = 24;

/** The word that ends in front of `at`, spaces and punctuation between aside; in lower case. */
export function wordEndingBefore(text: string, at: number): string {
  let end = at;
  const stop = Math.max(0, at - 4);
  while (end > stop && !isLetter(text.charCodeAt(end - 1))) end--;
  let start = end;
  const limit = Math.max(0, end - lettersMax);
  while (start > limit && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/** The word that begins behind a number, after a space or a comma and a space; as it is written. */
export function wordBeginningAfter(text: string, at: number): string {
  let start = at;
  while (start < at + 2 && !isLetter(text.charCodeAt(start))) start++;
  let end = start;
  while (end < start + lettersMax && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Letters of ASCII, and everything beyond it that is no space or punctuation of Latin scripts. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code > 0xbf && !(code >= 0x2000 && code <= 0x206f))
  );
}
