import { matchesNear } from "../../matches-near";
import type { Entity } from "../../types";
import { cueList } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";

/**
 * Addresses of pages about one person, and names of members as sites write them: `linkedin.com/in/ana-lima`,
 * `u/throwaway_4412`. Sites where projects and companies have such pages as often are not among them.
 */
const forms =
  /(?:(?:linkedin\.com\/in|venmo\.com\/(?:u\/)?|instagram\.com|t\.me|wa\.me|snapchat\.com\/add|steamcommunity\.com\/id|last\.fm\/user|reddit\.com\/u(?:ser)?|onlyfans\.com)\/@?|(?<![\w./-])\/?u\/)(?<name>[A-Za-z\d][\w.-]{2,38}[A-Za-z\d_])(?![\w/])/gi;
/** A word of each form. */
const sites = cueList({
  words: "linkedin venmo instagram me snapchat steamcommunity fm reddit onlyfans u".split(" "),
});
/** What stands before the slash in front of the name; behind `u` alone another mark stands. */
const beforeSlash = new Set(["in", "om", "me", "dd", "id", "fm", "er"]);
const pages = new Set([
  "share",
  "login",
  "signup",
  "about",
  "explore",
  "reel",
  "reels",
  "jobs",
  "company",
  "joinchat",
]);

/** The name alone is the entity, so that the text still says what kind of page it is. */
export function profileLinks(text: string): Entity[] {
  if ((wordsOf(text).allCues & sites) === 0) return [];
  return matchesNear(text, slashesOf(text), linkCharsMax, forms).flatMap((match) => {
    const name = match.groups?.name ?? "";
    if (pages.has(name.toLowerCase()) || (/^\/?u\//i.test(match[0]) && !/[\d_-]|[a-z][A-Z]/.test(name)))
      return [];
    const end = match.index + match[0].length;
    return entityOf(
      { start: end - name.length, end },
      { recognizer: "profile-link", type: "USERNAME", score: 0.75, evidence: "keyword", cue: "profile" },
    );
  });
}

/** With what is looked at around it. */
const linkCharsMax = 96;

/** Slashes that may stand in front of a name: a cheap look at what is before each. */
function slashesOf(text: string): number[] {
  const slashes: number[] = [];
  for (let at = text.indexOf("/"); at !== -1; at = text.indexOf("/", at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at).toLowerCase();
    if (beforeSlash.has(before) || (before.endsWith("u") && !/^[\w.-]{2}$/.test(before))) slashes.push(at);
  }
  return slashes;
}
