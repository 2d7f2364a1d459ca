import { everyMatch } from "../every-match";
import type { Entity, Recognizer } from "../types";
import { cues, wordList } from "./cues";
import { entityOf } from "./entity-of";

const versionWords = cues(
  wordList("version, versions, v, ver, release, section, sections, chapter, clause, build"),
);
const addressWords = cues(
  wordList(`
    ip, ip address, ipv4, ipv6, host, server, address, client, addr, subnet, gateway, dns
  `),
);

const v4 = /(?<![\w.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w]|\.\d|-[A-Za-z])/g;
const v6 =
  /(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?::\d{1,3}(?:\.\d{1,3}){3}|(?:\.\d{1,3}){3})?(?![\w:]|\.\d)/g;

/** Rare beginnings, so that both are searched for quickly: without one no address of its kind is there. */
const partOfV4 = /\.\d{1,3}\.\d/;
const partOfV6 = /:[0-9A-Fa-f]{0,4}:/;

/** IPv4 and IPv6 addresses. Loopback, unspecified, broadcast and netmasks say nothing about anybody. */
export const ipAddress: Recognizer = {
  id: "ip-address",
  types: ["IP_ADDRESS"],
  canMatch: (traits) => traits.hasDigit,
  find(text) {
    const found: Entity[] = [];
    for (const match of partOfV6.test(text) ? everyMatch(text, v6) : []) {
      // A single colon at the end belongs to the sentence.
      const value = match[0].replace(/(?<!:):$/, "");
      if (isPersonalV6(value) && !isNetworkV6(text, match.index, value))
        found.push(entity(text, match.index, value, "ipv6"));
    }
    if (!partOfV4.test(text)) return found;
    const embedded = new Set(
      found
        .filter((address) => text.slice(address.start, address.end).includes("."))
        .map((address) => address.end),
    );
    for (const match of everyMatch(text, v4)) {
      const isWhole = !embedded.has(match.index + match[0].length) && isPersonalV4(match[0]);
      if (isWhole && !isNetworkV4(text, match.index, match[0]) && !isVersion(text, match.index))
        found.push(entity(text, match.index, match[0], "ipv4"));
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

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
  return first !== "0" && first !== "127" && !(first === "255" && second === "255");
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
function isVersion(text: string, start: number): boolean {
  if (text.charAt(start - 1) === "/") return product.test(text.slice(Math.max(0, start - 24), start));
  if (constraint.test(text.slice(Math.max(0, start - 3), start))) return true;
  return versionWords.before(text, start, 12) !== undefined;
}

/** `Chrome/120.0.0.0`, but `tcp/10.1.2.3` is a protocol. */
const product =
  /(?<![A-Za-z])(?!(?:tcp|udp|tls|ssl|icmp|http|https|ip|host|src|dst|from|to)\/)[A-Za-z][\w.+-]*\/$/i;
/** `>=1.2.3.4`, `^1.2.3.4`; a single sign joins a name and a value, as in logs. */
const constraint = /(?:[<>=~!^]=|[~^>]) ?$/;

/** Groups as in RFC 4291, section 2.2; short compressed forms such as `a::b` are operators of languages. */
function isPersonalV6(value: string): boolean {
  const tail = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(value)?.[1];
  if (tail?.split(".").some((octet) => Number(octet) > 255)) return false;
  const whole = tail === undefined ? value : `${value.slice(0, -tail.length)}0:0`;
  const halves = whole.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (groups.some((group) => group === "")) return false;
  if (halves.length === 1) return groups.length === 8 && groups.some((group) => group.length > 2);
  if (groups.length > 7 || groups.length < 2) return false;
  return groups.some((group) => group.length >= 3 && /\d/.test(whole)) || groups.length >= 4;
}
