import { matchesNear } from "../../matches-near";
import { placesOfStrings } from "../../places";
import type { Entity } from "../../types";
import { cueList } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { commonNames } from "./credential-values";

/** Home directories: `/home/jdoe/`, `C:\Users\jdoe\`. */
const home =
  /(?:(?<![\w.-])\/home\/|(?<![\w.-])\/Users\/|(?<!\w)[A-Za-z]:\\{1,2}(?:Users|Documents and Settings)\\{1,2})(?<name>[A-Za-z][\w.-]{1,31}[\w])(?=[\\/])/g;
/** What system logs and shells write of who signs in. */
const log =
  /(?:(?:Accepted|Failed|Postponed) (?:password|publickey|keyboard-interactive(?:\/pam)?) for (?:invalid user )?|[Ii]nvalid user |session (?:opened|closed) for user |(?:uid|euid)=\d{1,6}\()(?<name>[a-z][\w.-]{1,31})(?=[ )(]|$)/gm;

interface Form {
  readonly pattern: RegExp;
  /** One of these words is in each. */
  readonly cues: number;
  /** One of these strings as well. */
  readonly parts: readonly string[];
}

const forms: readonly Form[] = [
  {
    pattern: home,
    cues: cueList({ words: ["home", "users", "settings"] }),
    parts: ["/home/", "/Users/", ":\\Users", ":\\\\Users", ":\\Doc", ":\\\\Doc"],
  },
  {
    pattern: log,
    cues: cueList({
      words: ["password", "publickey", "pam", "interactive", "invalid", "session", "uid", "euid"],
    }),
    parts: ["assword for ", "ublickey for ", "pam for ", "interactive for ", "user ", "uid="],
  },
];
/** With what is looked at around it. */
const mentionCharsMax = 160;

/** Names of accounts where a path or a log says that it is one. */
export function accountMentions(text: string): Entity[] {
  const found: Entity[] = [];
  const { allCues } = wordsOf(text);
  for (const form of forms) if ((allCues & form.cues) !== 0) collect(text, form, found);
  return found;
}

function collect(text: string, { pattern, parts }: Form, found: Entity[]): void {
  for (const match of matchesNear(text, placesOfStrings(text, parts), mentionCharsMax, pattern)) {
    const name = match.groups?.name ?? "";
    if (commonNames.has(name.toLowerCase())) continue;
    const end = match.index + match[0].length;
    found.push(
      entityOf(
        { start: end - name.length, end },
        { recognizer: "account-mention", type: "USERNAME", score: 0.7, evidence: "keyword", cue: "account" },
      ),
    );
  }
}
