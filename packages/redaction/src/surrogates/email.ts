import type { Draw } from "./draw";
import type { SurrogateGenerator } from "./generator";
import { inCaseOf } from "./generator";
import { allFamilyNames, allGivenNames } from "./names";

const address = /^([^\s@]{1,64})@([^\s@]{1,255})$/;

/**
 * A mailbox of `example.com`, `example.net` or `example.org`, which RFC 2606 keeps for documentation: nobody can
 * receive what is sent there. The part before the `@` keeps its signs and its number of words and digits.
 */
export const emailSurrogate: SurrogateGenerator = (value, draw) => {
  const parts = address.exec(value);
  const mailbox = parts?.[1];
  const domain = parts?.[2];
  if (mailbox === undefined || domain === undefined) return undefined;
  return `${mailboxLike(mailbox, draw)}@${domainLike(domain)}`;
};

const latin = /^[a-z]+$/i;

function mailboxLike(mailbox: string, draw: Draw): string {
  let words = 0;
  const written = mailbox.replace(/\p{L}+|[0-9]+/gu, (run) => {
    if (/[0-9]/.test(run)) return draw.digits(Math.min(run.length, 6));
    const isFirst = words++ === 0;
    if (run.length === 1) return inCaseOf(run, draw.pick(initials));
    const name = draw.pick(isFirst ? plainGivenNames : plainFamilyNames);
    return latin.test(run) ? inCaseOf(run, name) : name.toLowerCase();
  });
  // One word alone: with a family name behind it there are names enough for every mailbox of a text.
  return words === 1 && !/[0-9._+-]/.test(mailbox)
    ? `${written}${inCaseOf(mailbox, draw.pick(plainFamilyNames))}`
    : written;
}

const initials = Array.from("abcdefghijklmnoprstvwz");
const plainGivenNames = allGivenNames.filter((name) => latin.test(name));
const plainFamilyNames = allFamilyNames.filter((name) => latin.test(name));

/** `.org` and `.net` stay what they are; every other ending becomes `.com`. */
function domainLike(domain: string): string {
  const ending = /\.(?:org|net)$/i.exec(domain)?.[0] ?? ".com";
  return `example${ending}`;
}
