import { everyMatch } from "../../every-match";
import type { Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";

const userInfoCharsMax = 512;

/**
 * What stands between `://` and `@`: `user:password`, or a long opaque user alone, which is a token.
 * And the password of a connection string (`Server=…;Password=…;`). The `@` and the name of the
 * password member stay, so that the rest still reads as what it is.
 */
export const urlCredentials: Recognizer = {
  id: "url-credentials",
  types: ["URL_CREDENTIALS"],
  canMatch: (traits) => (traits.hasAt && (traits.hasScheme || traits.hasColon)) || traits.hasEquals,
  find(text) {
    return [...ofUrls(text), ...ofConnectionStrings(text), ...ofDataSources(text)]
      .sort((a, b) => a.start - b.start)
      .map(({ checksum, ...span }) =>
        entityOf(span, {
          recognizer: "url-credentials",
          type: "URL_CREDENTIALS",
          score: 0.98,
          evidence: "validated",
          checksum,
        }),
      );
  },
};

type Found = Span & { readonly checksum: string };

function ofUrls(text: string): Found[] {
  const found: Found[] = [];
  let nextAt = -1;
  for (let at = text.indexOf("://"); at !== -1; at = text.indexOf("://", at + 3)) {
    const start = at + 3;
    if (nextAt < start) nextAt = endlessly(text.indexOf("@", start));
    if (nextAt - start >= userInfoCharsMax) continue;
    const end = endOfUserInfo(text, start);
    if (!/[A-Za-z][A-Za-z0-9+.-]*$/.test(text.slice(Math.max(0, at - 24), at))) continue;
    const value = text.slice(start, end);
    if (end === -1 || !isCredentials(value)) continue;
    // Without a user (`redis://:password@host`) the colon stays.
    found.push({ start: value.startsWith(":") ? start + 1 : start, end, checksum: "user-info" });
  }
  return found;
}

/** What `indexOf` found, or beyond every text. */
function endlessly(index: number): number {
  return index === -1 ? Number.POSITIVE_INFINITY : index;
}

/** The last `@` of the authority, since passwords may hold one; -1 when there is none. */
function endOfUserInfo(text: string, start: number): number {
  let end = -1;
  for (let at = start; at < start + userInfoCharsMax && at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "@") end = at;
    else if (/[\s"'`<>\\]/.test(char)) break;
    else if (text.startsWith("://", at)) break;
    else if (/[/?#]/.test(char) && !isInPassword(text.slice(start, at))) break;
  }
  return end;
}

/** People forget to escape `/`, `?` and `#` in a password; after a host or a port they begin the path. */
function isInPassword(before: string): boolean {
  return /^[^:@]*:(?!\d*$)[^@]*$/.test(before);
}

function isCredentials(value: string): boolean {
  if (isTemplate(value)) return false;
  const colon = value.indexOf(":");
  if (colon === -1) return /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_.~-]{16,}$/.test(value);
  return value.length > colon + 1;
}

/** `${USER}:${PASSWORD}`, `{user}:{password}`, `%s:%s`, and what a redaction wrote. */
function isTemplate(value: string): boolean {
  const secret = value.slice(value.indexOf(":") + 1);
  return /^(?:\$?\{{1,2}[^{}]*\}{1,2}|\$\w+|%s|\*+|\[.*\]|\.{3}|)$/.test(secret);
}

const dataSources =
  /jdbc:oracle:thin:(?<oracle>[^\s/@"']{1,64}\/[^\s@"']{1,128})@|(?<![\w/.-])(?<go>[\w.-]{1,64}:[^\s@"'/]{1,128})@(?:tcp|unix)\(/g;

/** `jdbc:oracle:thin:user/password@host`, `user:password@tcp(host)`. */
function ofDataSources(text: string): Found[] {
  if (!text.includes("@tcp(") && !text.includes("@unix(") && !text.includes("jdbc:oracle:")) return [];
  return Array.from(everyMatch(text, dataSources)).flatMap((match) => {
    const value = match.groups?.oracle ?? match.groups?.go ?? "";
    if (isTemplate(value.replace("/", ":"))) return [];
    const start = match.index + match[0].indexOf(value);
    return { start, end: start + value.length, checksum: "connection-string" };
  });
}

const password = /^(?:"[^"\n]{1,128}"|'[^'\n]{1,128}'|[^\s;"'<>]{1,128})/;

function ofConnectionStrings(text: string): Found[] {
  if (!hasPasswordMember(text) || !text.includes(";")) return [];
  const found: Found[] = [];
  for (const match of everyMatch(text, /(?:password|pwd) ?= ?/gi)) {
    const start = match.index + match[0].length;
    if (!hasServerBefore(text, match.index)) continue;
    const value = password.exec(text.slice(start, start + 130))?.[0];
    if (value === undefined || isTemplate(value)) continue;
    found.push({ start, end: start + value.length, checksum: "connection-string" });
  }
  return found;
}

/** Whether what stands before an equals sign ends as `password` and `pwd` do. */
function hasPasswordMember(text: string): boolean {
  for (let at = text.indexOf("="); at !== -1; at = text.indexOf("=", at + 1)) {
    const end = text.charCodeAt(at - 1) === 0x20 ? at - 2 : at - 1;
    if ((text.charCodeAt(end) | 0x20) !== 0x64) continue;
    const before = text.charCodeAt(end - 1) | 0x20;
    if (before === 0x72 || before === 0x77) return true;
  }
  return false;
}

/** An earlier member of the same line names a server or a user. */
function hasServerBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  return /(?:server|data source|host|addr(?:ess)?|user(?: ?id|name)?|uid|database|endpoint) ?=[^\n]*; ?$/i.test(
    before,
  );
}
