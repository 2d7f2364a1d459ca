import type { TextTraits } from "./types";

/** One pass over the characters. */
export function textTraits(text: string): TextTraits {
  let hasAt = false;
  let hasDigit = false;
  let hasColon = false;
  let hasAngle = false;
  let isAscii = true;
  let run = 0;
  let longestOpaqueRun = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && opaque[code] === 1) {
      run++;
      if (code <= 0x39 && code >= 0x30) hasDigit = true;
      continue;
    }
    if (run > longestOpaqueRun) longestOpaqueRun = run;
    run = 0;
    if (code >= 128) isAscii = false;
    else if (code === 0x40) hasAt = true;
    else if (code === 0x3a) hasColon = true;
    else if (code === 0x3c) hasAngle = true;
  }
  return {
    hasAt,
    hasDigit,
    hasScheme: hasColon && text.includes("://"),
    hasColon,
    hasAngle,
    longestOpaqueRun: Math.max(longestOpaqueRun, run),
    isAscii,
  };
}

/** 1 for `[A-Za-z0-9_\-+/=.]`. */
const opaque = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/=.") {
  opaque[char.charCodeAt(0)] = 1;
}
