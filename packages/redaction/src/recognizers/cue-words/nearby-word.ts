/** Enough for `apartado de correos nº 12`'s last word and any street's. */
const lettersMax = 24;

/** The word that ends in front of `at`, spaces and punctuation between aside; in lower case. */
export function wordEndingBefore(text: string, at: number): string {
  const end = endOfWordBefore(text, at);
  return text.slice(startOfWordUpTo(text, end), end).toLowerCase();
}

/** The word that begins behind a number, after a space or a comma and a space; as it is written. */
export function wordBeginningAfter(text: string, at: number): string {
  const start = startOfWordAfter(text, at);
  return text.slice(start, endOfWordFrom(text, start));
}

export function endOfWordBefore(text: string, at: number): number {
  let end = at;
  const stop = Math.max(0, at - 4);
  while (end > stop && !isLetter(text.charCodeAt(end - 1))) end--;
  return end;
}

export function startOfWordUpTo(text: string, end: number): number {
  let start = end;
  const limit = Math.max(0, end - lettersMax);
  while (start > limit && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

export function startOfWordAfter(text: string, at: number): number {
  let start = at;
  while (start < at + 2 && !isLetter(text.charCodeAt(start))) start++;
  return start;
}

export function endOfWordFrom(text: string, start: number): number {
  let end = start;
  while (end < start + lettersMax && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** Letters of ASCII, and everything beyond it that is no space or punctuation of Latin scripts. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  if (code < 128) return small >= 0x61 && small <= 0x7a;
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f);
}
