import { everyMatch } from "../../every-match";
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

/** A word of each form. */
const forms = {
  home: cueList({ words: ["home", "users", "settings"] }),
  log: cueList({
    words: ["password", "publickey", "pam", "interactive", "invalid", "session", "uid", "euid"],
  }),
};

/** Names of accounts where a path or a log says that it is one. */
export function accountMentions(text: string): Entity[] {
  const found: Entity[] = [];
  const { allCues } = wordsOf(text);
  if ((allCues & forms.home) !== 0) collect(text, home, found);
  if ((allCues & forms.log) !== 0) collect(text, log, found);
  return found;
}

function collect(text: string, form: RegExp, found: Entity[]): void {
  for (const match of everyMatch(text, form)) {
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
