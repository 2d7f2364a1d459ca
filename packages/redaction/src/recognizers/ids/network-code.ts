import type { Span } from "../../types";

/** What a phone reads from the picture on the wall: `WIFI:T:WPA;S:cafe;P:kjh2asd9;;`. A backslash hides a mark. */
const fields = /WIFI:(?:[TSHR]:(?:[^;\\\n]|\\.){0,64};){0,4}P:((?:[^;\\\n]|\\.){1,64});/y;

/** Passwords of wireless networks in the text of their codes. */
export function networkPasswords(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("WIFI:"); at !== -1; at = text.indexOf("WIFI:", at + 1)) {
    fields.lastIndex = at;
    const password = fields.exec(text)?.[1];
    if (password === undefined) continue;
    const end = fields.lastIndex - 1;
    found.push({ start: end - password.length, end });
  }
  return found;
}
