import type { Entity, EntityType, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { StretchMemo } from "../repetition/stretch-memo";
import { TableColumns } from "../tables/table-columns";
import { accountMentions } from "./account-mentions";
import { commandLinePasswords } from "./command-line-passwords";
import { credentialCues } from "./credential-cues";
import {
  type CredentialValue,
  isHandle,
  isMadeUpSecret,
  isPassword,
  isUserName,
  valueAfter,
  valueOfCell,
} from "./credential-values";
import type { JoinedCue } from "./joined-cue";
import { networkPasswords } from "./network-code";
import { profileLinks } from "./profile-link";

/**
 * Passwords, PINs and user names beside a word that says so, in prose, forms, tables, logs, commands and JSON. Code
 * speaks of them far more often than it holds one, so a value has to look like one: a name, a type or an expression
 * of a program is none.
 */
export const credentials: Recognizer = {
  id: "credentials",
  types: ["PASSWORD", "USERNAME", "SECRET"],
  // Nearly every value has a digit or stands behind a mark, and most prose has none of them.
  canMatch: (traits) => traits.hasDigit || traits.hasColon || traits.hasAt || traits.hasEquals,
  find(text) {
    const cells = cellsOf(text);
    const found = [
      ...besideCues(text),
      ...cells.passwords.filter(isPassword).map(asPassword),
      ...cells.users.filter(isUserName).map(asUserName),
      ...commandLinePasswords(text).map(asPassword),
      ...networkPasswords(text).map(asPassword),
      ...profileLinks(text),
      ...accountMentions(text),
    ];
    return found.sort((a, b) => a.start - b.start);
  },
};

const beside = (type: EntityType, recognizer: string, cue: string, score: number) => (span: Span) =>
  entityOf(span, { recognizer, type, score, evidence: "keyword", cue });
const asPassword = beside("PASSWORD", "password", "password", 0.85);
const asSecret = beside("SECRET", "password", "secret", 0.8);
const asUserName = beside("USERNAME", "username", "user name", 0.75);

/** A judge for each list of `credentialCues`: what stands behind a cue of that list. */
const judges: readonly ((text: string, cue: JoinedCue) => Entity | undefined)[] = [
  one(isPassword, asPassword),
  one(isUserName, asUserName),
  one(isHandle, asUserName),
  one(isUserName, asUserName),
  one(isPin, asPassword),
  pairAfter,
  one(isMadeUpSecret, asSecret),
];

function one(isOne: (value: CredentialValue) => boolean, as: (span: Span) => Entity) {
  return (text: string, cue: JoinedCue) => {
    const value = valueAfter(text, cue);
    return value !== undefined && isOne(value) ? as(value) : undefined;
  };
}

/** A judge looks at the sign before the cue, and at so many characters from the value on. */
const signBefore = 1;
const judgedChars = 130;

function besideCues(text: string): Entity[] {
  const found: Entity[] = [];
  for (const [list, cues] of credentialCues.matchesIn(text).entries()) {
    const judge = judges[list];
    if (judge === undefined || cues.length === 0) continue;
    const memo = new StretchMemo<Entity | null>();
    for (const cue of cues) {
      const { start } = cue;
      if (isTestResult(text, cue)) continue;
      const entity = memo.of(text, start - signBefore, cue.valueStart + judgedChars, () => {
        const judged = judge(text, cue);
        return judged === undefined
          ? null
          : { ...judged, start: judged.start - start, end: judged.end - start };
      });
      if (entity !== null) found.push({ ...entity, start: entity.start + start, end: entity.end + start });
    }
  }
  return found;
}

/** `--- PASS: TestAddr/ipv4 (0.00s)`. */
function isTestResult(text: string, { start, valueStart }: JoinedCue): boolean {
  return (
    text.startsWith("PASS", start) &&
    (text.startsWith("--- ", start - 4) || text.startsWith("Test", valueStart))
  );
}

function isPin({ written, isLoose }: CredentialValue): boolean {
  return !isLoose && /^\d{4}$/.test(written) && !/^(?:19|20)\d\d$/.test(written);
}

/** `creds: joe / Xk29!mm`, `zugangsdaten admin:geheim99`. */
const pair = /^(?<user>[^\s:/|"'`<>{}()=]{2,40})(?<between> ?[:/|] ?)(?<password>[^\s"'`<>{}()]{4,64})/;

function pairAfter(text: string, { valueStart: start }: JoinedCue): Entity | undefined {
  const groups = pair.exec(text.slice(start, start + 120))?.groups;
  if (groups === undefined) return undefined;
  const { user = "", between = "", password = "" } = groups;
  const written = password.replace(/[.,;]+$/, "");
  const passwordStart = start + user.length + between.length;
  const span = { start: passwordStart, end: passwordStart + written.length };
  const value = valueOfCell(text, span);
  if (value === undefined || /^\d+$/.test(written) || !isPassword(value)) return undefined;
  return asPassword(span);
}

const passwordHeader =
  /^(?:[\w ]{0,12}[ _])?(?:password|passwd|pass|pwd|pw|passwort|kennwort|mot de passe|mdp|contraseña|clave|senha|wachtwoord|hasło)$/i;
const userHeader =
  /^(?:user ?name|user_name|username|login|login name|handle|benutzername|benutzer|identifiant|nom d'utilisateur|usuario|nome utente|usuário|gebruikersnaam|nazwa użytkownika)$/i;

/** A word of each header. */
const headerWords = cueList({
  words: (
    "password passwd pass pwd pw passwort kennwort passe mdp contraseña clave senha wachtwoord hasło user username login handle " +
    "benutzername benutzer identifiant utilisateur usuario utente usuário gebruikersnaam użytkownika"
  ).split(" "),
});
const noCells = { passwords: [], users: [] };

/** What stands in columns of tables whose header says so. */
function cellsOf(text: string): { passwords: CredentialValue[]; users: CredentialValue[] } {
  if ((wordsOf(text).allCues & headerWords) === 0 || !text.includes("\n")) return noCells;
  const columns = new TableColumns(text);
  const valuesOf = (header: RegExp) =>
    columns.cellsBelow(header).flatMap((cell) => valueOfCell(text, cell) ?? []);
  return { passwords: valuesOf(passwordHeader), users: valuesOf(userHeader) };
}
