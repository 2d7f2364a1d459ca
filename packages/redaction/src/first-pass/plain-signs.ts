import { isOpaqueCode } from "../opaque-runs";
import { characterClasses, opaqueCharsMin, type Signs, sign } from "./signs";

/** The bits of each ASCII character. */
const bitsOf = new Uint32Array(128);
for (const { bit, rows, columns } of characterClasses) {
  for (const row of rows.filter((row) => row < 8))
    for (const column of columns) bitsOf[row * 16 + column] = bit;
}

/** The first pass without WebAssembly: where a page forbids it, and for texts that its memory is too small for. */
export function plainSigns(text: string): Signs {
  const digitRuns: number[] = [];
  const opaqueRuns: number[] = [];
  let mask = 0;
  let last = 0;
  let run = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    const bits = code < 128 ? (bitsOf[code] as number) : sign.beyondAscii;
    if (((bits ^ last) & sign.digit) !== 0) digitRuns.push(at);
    if ((bits & last & sign.dash) !== 0) mask |= sign.dashes;
    if ((code | 0x20) === 0x64 && isDotWord(text, at)) mask |= sign.dotWord;
    if (!isOpaqueCode(code)) {
      if (at - run >= opaqueCharsMin) opaqueRuns.push(run, at);
      run = at + 1;
    }
    mask |= bits;
    last = bits;
  }
  return { mask: opaqueRuns.length > 0 ? mask | sign.opaqueRun : mask, digitRuns, opaqueRuns };
}

function isDotWord(text: string, at: number): boolean {
  return (text.charCodeAt(at + 1) | 0x20) === 0x6f && (text.charCodeAt(at + 2) | 0x20) === 0x74;
}
