import { forEachMatchNear } from "../../matches-near";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer } from "../../types";
import { cues, wordList } from "../cue-words/cues";
import { entityOf } from "../entity-of";
import { isInDrawing } from "../numbers/in-drawing";

const versionWords = cues(
  wordList(`
    version, v, ver, vers, release, section, chapter, clause, build, versionen, versión, versiones, versione, versioni,
    versão, versões, versie, wersja, wersji, abschnitt, abschnitte, abschnitts, kapitel, chapitre, sección, capítulo,
    sezione, capitolo, seção, hoofdstuk, rozdział, версия, версии, バージョン, 版本, 버전
  `),
);
const addressWords = cues(
  wordList(`
    ip, ip address, ipv4, ipv6, host, server, address, client, addr, subnet, gateway, dns
  `),
);

const v4 = /(?<![\w.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w]|\.\d|-[A-Za-z])/g;
const v6 =
  /(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?::\d{1,3}(?:\.\d{1,3}){3}|(?:\.\d{1,3}){3})?(?![\w:]|\.\d)/g;

/** With what is looked at around them. */
const v4CharsMax = 24;
const v6CharsMax = 72;

/** IPv4 and IPv6 addresses. Loopback, unspecified, broadcast and netmasks say nothing about anybody. */
export const ipAddress: Recognizer = {
  id: "ip-address",
  types: ["IP_ADDRESS"],
  canMatch: (traits) => traits.hasDigit,
  find(text, { digitRuns, hasColon } = textTraits(text)) {
    const found: Entity[] = [];
    const embedded = new Set<number>();
    if (hasColon) {
      forEachMatchNear(text, partsOfV6(text), v6CharsMax, v6, ({ 0: written, index }) => {
        // A single colon at the end belongs to the sentence.
        const value = endsWithOneColon(written) ? written.slice(0, -1) : written;
        if (!isPersonalV6(value) || isNetworkV6(text, index, value)) return;
        found.push(entity(text, index, value, "ipv6"));
        if (value.includes(".")) embedded.add(index + value.length);
      });
    }
    forEachMatchNear(text, partsOfV4(text, digitRuns), v4CharsMax, v4, ({ 0: value, index }) => {
      const isWhole = !embedded.has(index + value.length) && isPersonalV4(value);
      if (!isWhole || isNetworkV4(text, index, value) || isVersion(text, index, value)) return;
      const address = entity(text, index, value, "ipv4");
      const isSure = address.explanation.cue !== undefined;
      if (isSure || !(isInDrawing(text, index) || isLikeVersion(text, index, value))) found.push(address);
    });
    return found.sort((a, b) => a.start - b.start);
  },
};

/** Where three digits at most stand between two points, with one more behind, as in each address. */
function partsOfV4(text: string, digitRuns: readonly number[]): readonly number[] {
  let parts: number[] | undefined;
  for (let at = 2; at < digitRuns.length; at += 2) {
    const start = digitRuns[at - 2] as number;
    const end = digitRuns[at - 1] as number;
    const isBetween = end - start <= 3 && digitRuns[at] === end + 1 && text.charCodeAt(end) === 0x2e;
    if (!isBetween || text.charCodeAt(start - 1) !== 0x2e) continue;
    parts ??= [];
    parts.push(start);
  }
  return parts ?? none;
}

/** Where two colons stand with four hex digits between them at most, as in each address. */
function partsOfV6(text: string): readonly number[] {
  let parts: number[] | undefined;
  let last = text.indexOf(":");
  for (let at = text.indexOf(":", last + 1); at !== -1; at = text.indexOf(":", at + 1)) {
    if (at - last <= groupCharsMax + 1 && isHex(text, last + 1, at)) {
      parts ??= [];
      parts.push(at);
    }
    last = at;
  }
  return parts ?? none;
}

const none: readonly number[] = [];

const groupCharsMax = 4;
const hexDigits = /^[0-9A-Fa-f]*$/;

function isHex(text: string, from: number, to: number): boolean {
  return hexDigits.test(text.slice(from, to));
}

function entity(text: string, start: number, value: string, checksum: string): Entity {
  const span = { start, end: start + value.length };
  const cue = addressWords.near(text, span.start, span.end);
  const score = cue === undefined ? 0.85 : 0.95;
  return entityOf(span, {
    recognizer: "ip-address",
    type: "IP_ADDRESS",
    score,
    evidence: "validated",
    checksum,
    cue,
  });
}

function isPersonalV4(value: string): boolean {
  const octets = value.split(".");
  if (octets.some((octet) => Number(octet) > 255 || (octet.length > 1 && octet.startsWith("0"))))
    return false;
  const [first = "", second] = octets;
  return first !== "0" && first !== "127" && !(first === "255" && (second === "255" || second === "0"));
}

const prefix = /^\/(\d{1,3})(?![\d.])/;

/** `192.168.0.0/16` is a range of addresses, and no machine: all bits behind its prefix are zero. */
function isNetworkV4(text: string, start: number, value: string): boolean {
  const end = start + value.length;
  const bits = Number(prefix.exec(text.slice(end, end + 5))?.[1] ?? 32);
  if (bits >= 31) return false;
  const number = value.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return number % 2 ** (32 - bits) === 0;
}

/** `2001:db8::/32`. */
function isNetworkV6(text: string, start: number, value: string): boolean {
  const end = start + value.length;
  const bits = Number(prefix.exec(text.slice(end, end + 5))?.[1] ?? 128);
  return bits < 127 && value.endsWith("::");
}

/** `v1.2.3.4`, `Chrome/120.0.0.0`, `version 1.2.3.4`. A scheme's `//` is no product name. */
function isVersion(text: string, start: number, value: string): boolean {
  if (isOfPackage(text, start, start + value.length)) return true;
  if (text.charAt(start - 1) === "/") return product.test(text.slice(Math.max(0, start - 24), start));
  if (constraint.test(text.slice(Math.max(0, start - 3), start))) return true;
  return versionWords.before(text, start, 12) !== undefined;
}

/** `2:4.18.2.1-3`, `6.8.9.9~rc1`, `1.2.3.4+dfsg`. */
function isOfPackage(text: string, start: number, end: number): boolean {
  const mark = text.charAt(end);
  if (mark === "~" || mark === "+") return /[a-z\d]/i.test(text.charAt(end + 1));
  return mark === "-" && /\d:$/.test(text.slice(Math.max(0, start - 2), start));
}

const smallOctet = 30;

/**
 * `Dpkg 1.4.0.7`, `introduced in 4.18.1.0`: small numbers behind a word and a space. Of all addresses one in ten
 * thousand looks so; what people make up for an address has numbers in a row or all the same.
 */
function isLikeVersion(text: string, start: number, value: string): boolean {
  const octets = value.split(".").map(Number);
  const [first = 0, second = 0, third = 0, last = 0] = octets;
  if (first > 9 || octets.some((octet) => octet >= smallOctet)) return false;
  const step = second - first;
  if ((step === 0 || step === 1) && third - second === step && last - third === step) return false;
  return (
    /\p{L}[)»]? \(?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    !/^(?::\d|\/)/.test(text.slice(start + value.length, start + value.length + 2))
  );
}

/** `Chrome/120.0.0.0`, but `tcp/10.1.2.3` is a protocol. */
const product =
  /(?<![A-Za-z])(?!(?:tcp|udp|tls|ssl|icmp|http|https|ip|host|src|dst|from|to)\/)[A-Za-z][\w.+-]*\/$/i;
/** `>=1.2.3.4`, `^1.2.3.4`; a single sign joins a name and a value, as in logs. */
const constraint = /(?:[<>=~!^]=|[~^>]) ?$/;

function endsWithOneColon(value: string): boolean {
  const last = value.length - 1;
  return value.charCodeAt(last) === 0x3a && value.charCodeAt(last - 1) !== 0x3a;
}

const tailForm = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/;

/** Groups as in RFC 4291, section 2.2; short compressed forms such as `a::b` are operators of languages. */
function isPersonalV6(value: string): boolean {
  const tail = value.includes(".") ? tailForm.exec(value)?.[1] : undefined;
  if (tail?.split(".").some((octet) => Number(octet) > 255)) return false;
  const whole = tail === undefined ? value : `${value.slice(0, -tail.length)}0:0`;
  const { groups, longest, gaps, hasEmpty, hasDigit } = groupsOf(whole);
  if (hasEmpty || gaps > 1) return false;
  if (gaps === 0) return groups === 8 && longest > 2;
  // Every network that was given out begins with four digits; `800::800` is a handle of something.
  if (groups < 3 && !/^(?::|[\dA-F]{4}:|64:)/i.test(value)) return false;
  return groups >= 2 && groups <= 7 && ((longest >= 3 && hasDigit) || groups >= 4);
}

interface Groups {
  /** Those with a character in them. */
  readonly groups: number;
  readonly longest: number;
  /** Pairs of colons. */
  readonly gaps: number;
  /** A colon stands alone at an edge, or beside a pair. */
  readonly hasEmpty: boolean;
  readonly hasDigit: boolean;
}

/** Read one code after the other: a text may hold thousands of operators that look like addresses. */
function groupsOf(value: string): Groups {
  let groups = 0;
  let longest = 0;
  let gaps = 0;
  let hasEmpty = false;
  let hasDigit = false;
  for (let at = 0; at < value.length; ) {
    const start = at;
    while (at < value.length && value.charCodeAt(at) !== 0x3a) {
      const code = value.charCodeAt(at++);
      if (code >= 0x30 && code <= 0x39) hasDigit = true;
    }
    if (at > start) groups++;
    longest = Math.max(longest, at - start);
    const colons = at;
    while (value.charCodeAt(at) === 0x3a) at++;
    if (at - colons === 2) gaps++;
    else if (at - colons > 2 || (at > colons && (colons === 0 || at === value.length))) hasEmpty = true;
  }
  return { groups, longest, gaps, hasEmpty, hasDigit };
}
