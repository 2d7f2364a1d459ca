import type { Entity, EntityType, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { TableColumns } from "../table-columns";
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
    const [passwords = [], users = [], services = [], accounts = [], pins = [], pairs = [], secrets = []] =
      credentialCues.matchesIn(text);
    const valuesOf = (matches: readonly JoinedCue[]) =>
      matches.map((match) => valueAfter(text, match)).filter((value) => value !== undefined);
    const cells = cellsOf(text);
    const found = [
      ...valuesOf(passwords).filter(isPassword).map(asPassword),
      ...cells.passwords.filter(isPassword).map(asPassword),
      ...valuesOf(pins).filter(isPin).map(asPassword),
      ...pairs.flatMap((match) => pairAfter(text, match)),
      ...commandLinePasswords(text).map(asPassword),
      ...valuesOf(secrets).filter(isMadeUpSecret).map(asSecret),
      ...[...valuesOf(users), ...valuesOf(accounts), ...cells.users].filter(isUserName).map(asUserName),
      ...valuesOf(services).filter(isHandle).map(asUserName),
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

function isPin({ written, isLoose }: CredentialValue): boolean {
  return !isLoose && /^\d{4}$/.test(written) && !/^(?:19|20)\d\d$/.test(written);
}

/** `creds: joe / Xk29!mm`, `zugangsdaten admin:geheim99`. */
const pair = /^(?<user>[^\s:/|"'`<>{}()=]{2,40})(?<between> ?[:/|] ?)(?<password>[^\s"'`<>{}()]{4,64})/;

function pairAfter(text: string, { valueStart: start }: JoinedCue): Entity[] {
  const groups = pair.exec(text.slice(start, start + 120))?.groups;
  if (groups === undefined) return [];
  const { user = "", between = "", password = "" } = groups;
  const written = password.replace(/[.,;]+$/, "");
  const passwordStart = start + user.length + between.length;
  const span = { start: passwordStart, end: passwordStart + written.length };
  const value = valueOfCell(text, span);
  if (value === undefined || /^\d+$/.test(written) || !isPassword(value)) return [];
  return [asPassword(span)];
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
