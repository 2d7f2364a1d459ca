import { installedTagger, isEverydayWord } from "../../tagger/names";
import type { Span } from "../../types";
import type { JoinedCue } from "./joined-cue";

/** A value as it was written after the word. */
export interface CredentialValue extends Span {
  readonly written: string;
  /** A space is the only joint. */
  readonly isLoose: boolean;
  /** Name and value are in quotes, as in JSON. */
  readonly isMember: boolean;
  /** `user=name`, as in logs and addresses of pages. */
  readonly isTight: boolean;
  readonly isSaid: boolean;
  /** `DB_PASSWORD=value`, as in settings: capitals and an underscore in front. */
  readonly isSetting: boolean;
  /** Behind a label of a form, in a line of its own or before a comma: `Benutzername: kmeier`. */
  readonly isOfForm: boolean;
}

const valueCharsMax = 64;

export function valueAfter(text: string, cue: JoinedCue): CredentialValue | undefined {
  const { joint: written, quote, valueStart: start } = cue;
  const rest = text.slice(start, start + valueCharsMax + 2);
  const length = quote === undefined ? lengthUnquoted(rest, written) : rest.indexOf(closing[quote] ?? quote);
  if (length < 3 || length > valueCharsMax) return undefined;
  const value = rest.slice(0, length);
  // An expression goes on behind its first name.
  if (/\s/.test(value) || (quote === undefined && /^[([]/.test(rest.slice(length)))) return undefined;
  const sign = written.trim();
  const label = text.slice(cue.start, start);
  return {
    start,
    end: start + length,
    written: value,
    isLoose: sign === "",
    isMember: quote !== undefined && /^["']:/.test(sign),
    isTight: written === "=",
    isSaid: /\p{L}/u.test(sign),
    isOfForm:
      /^:\s?$/.test(written) && !codeLabel.test(label) && /^(?:,? *(?:\n|$)|[,;] )/.test(rest.slice(length)),
    isSetting: /^[:=]$/.test(sign) && /^[A-Z]/.test(label) && text.charAt(cue.start - 1) === "_",
  };
}

/** As programs write it; a label of a form has a capital, or is in another language. */
const codeLabel = /^(?:user|user[_-]?name|user[_-]?id|login|nick|nickname|pseudo)s?:/;

/** What a cell of a table holds, as if it stood behind a mark. */
export function valueOfCell(text: string, { start, end }: Span): CredentialValue | undefined {
  const written = text.slice(start, end);
  if (written.length < 3 || written.length > valueCharsMax || /\s/.test(written)) return undefined;
  const joined = { isLoose: false, isMember: true, isTight: false, isSaid: false };
  return { start, end, written, ...joined, isSetting: false, isOfForm: false };
}

const closing: Readonly<Record<string, string>> = { "「": "」", "『": "』", "“": "”", "„": "“", "«": "»" };

function lengthUnquoted(rest: string, joint: string): number {
  const run = /^\S*/.exec(rest)?.[0] ?? "";
  // In the address of a page the next member follows, in a document the end of the element.
  const value = joint === "=" ? run.replace(/&\w+=.*$/, "") : joint === ">" ? run.replace(/<.*$/, "") : run;
  return value.replace(behindAscii, "").replace(/[.,;:)\]}>"'`*|。，」]+$/, "").length;
}

/** `Kj8!mmpqです。`, `abc123，谢谢`: in scripts without spaces the sentence goes on behind the value. */
const behindAscii =
  /(?<=[!-~])[\u3001\u3002\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01\uff0c\uff1b\uff1f].*$/u;
/** Marks and small words of sentences there: `パスワードは定期的に変更し、…`. */
const sentenceOfHan = /[\u3001\u3002\uff0c\u3040-\u309f]/;

/** Versions, ordinals, and what hides a value. */
const noValue = /^[\^~]?\d+\.\d|^\d+(?:st|nd|rd|th)(?![A-Za-z])|^\[[A-Za-z *]*\]$/;

/** A digit, or a symbol that no identifier has; never a placeholder, a path or an expression. */
export function isPassword({ written, isLoose, isSaid, isSetting }: CredentialValue): boolean {
  if (written.length < 4 || isCode(written) || noValue.test(written) || sentenceOfHan.test(written))
    return false;
  const isDigits = /^\d+$/.test(written);
  if (isDigits) return !isLoose && (!isSaid || written.length >= 6) && written.length <= 20;
  const hasDigit = /\d/.test(written);
  const hasSymbol = /[^\p{L}\d\s\-_.:/,]/u.test(written);
  if (!hasDigit && !hasSymbol) return isSetting && isMadeUp(written);
  if (!/\p{L}/u.test(written) || written.length < 6) return false;
  if (!isLoose) return true;
  // Without a mark or a verb between, only what is no word with a number at its end.
  if (!hasDigit || /^\d/.test(written)) return false;
  return (
    /[^\p{L}\d]/u.test(written) ||
    /^\p{L}\p{Ll}{3,}\d{4}$|^(?=.*\p{Ll})(?=.*\p{Lu})(?=\D*\d\D*\d).*\d\p{L}/u.test(written)
  );
}

/** A word in settings that does not say that it stands for something else. */
function isMadeUp(written: string): boolean {
  return (
    /^[a-z]{8,40}$/.test(written) &&
    !/your|change|example|placeholder|secret|passw|dummy|redact|none|null|true|false|hidden|string|optional|required|disabled|enabled|xxx|default|postgres|generate/.test(
      written,
    )
  );
}

/** A secret that somebody made up: letters and digits with a mark between, or a mix of all. */
export function isMadeUpSecret(value: CredentialValue): boolean {
  const { written, isLoose, isSaid } = value;
  return (
    !isLoose &&
    !isSaid &&
    written.length >= 12 &&
    (!isCode(written) || /(?:[!@#$%^&*][^!@#$%^&*]*){3}/.test(written)) &&
    /\d/.test(written) &&
    /\p{L}/u.test(written) &&
    (value.isSetting || /[^\p{L}\d\s\-_.:/,]/u.test(written)) &&
    !/your|change|example|placeholder|^\/|\/\/|\.\w{2,4}$/i.test(written)
  );
}

const codeForms = [
  // Calls, templates, types, tags, comments.
  /[(){}<>\\]|=>|:\/\/|\w\[|=["']/,
  // Variables of shells and templates, and what hides a value.
  /^(?:\$[A-Za-z_]\w*|%[A-Za-z_]+%|[*•.xX_-]+)$/,
  // `process.env.X`, `req.body`, `MAX_LENGTH_2`.
  /^[A-Za-z_$][\w$]*(?:[?!]?\.[A-Za-z_$][\w$]*)+[?!]?$/,
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/,
  /^["'`-]|["'`]$|[|]/,
  // Tags of YAML: `!vault`, `!secret wifi_password`.
  /^!{1,2}[A-Za-z]+$/,
];

function isCode(written: string): boolean {
  return codeForms.some((form) => form.test(written));
}

const userForm = /^@?\p{L}[\p{L}\d]*(?:[._-][\p{L}\d]+){0,4}_?\d*$/u;

const programMember =
  /^(?:args|self|this|config|cfg|conf|req|request|res|options|opts|params|props|ctx|context|data|event|state|env|process|settings|input|form|body|session|auth|app|db|obj|item|row|user|users|account)\./;

/** A digit or an underscore makes a name of a user; a plain word does only where no program names a type. */
export function isUserName(value: CredentialValue | undefined): value is CredentialValue {
  if (value === undefined) return false;
  const { written, isLoose, isMember, isTight, isSaid, isOfForm } = value;
  const isPlausible = written.length >= 4 && written.length <= 32 && userForm.test(written);
  if (!isPlausible || commonNames.has(written.toLowerCase()) || programMember.test(written)) return false;
  const isMarked =
    /\d/.test(written) && /\p{Ll}/u.test(written) && !/^(?:[a-z]{1,6}\d|user[-_]?\d+)$/i.test(written);
  if (isLoose) return isMarked && /[._]|\d{2}/.test(written);
  if (isMarked) return true;
  if (isOfForm && isNoWord(written)) return true;
  return (
    (isMember || isTight || (isSaid && written.length >= 5)) &&
    /^[a-z]+(?:[._][a-z]+)?$/.test(written) &&
    !isWord(written, isSaid)
  );
}

/** A name in small letters that no dictionary has, nor the notes of forms; nothing without a dictionary. */
function isNoWord(written: string): boolean {
  return (
    installedTagger() !== undefined &&
    /^[a-z]{5,20}(?:[._][a-z]+)?$|^[a-z]\.[a-z]{3,20}$/.test(written) &&
    !isEverydayWord(written) &&
    !notesOfForms.has(written)
  );
}

const notesOfForms = new Set(
  `pflichtfeld erforderlich unbekannt leer obligatoire requis inconnu vide requerido obligatorio desconocido activo
   obbligatorio sconosciuto attivo ativo inativo verplicht onbekend leeg wymagane wymagany nieznany brak aktiv inaktiv
   varchar nullable integer strings usernames unset regex bool boolean enum param params config redacted`.split(
    /\s+/,
  ),
);

/** At-rules of style sheets, tags of comments and whole channels are nobody's. */
const handleForm =
  /^@(?!(?:media|import|types|charset|keyframes|param|returns?|throws|here|everyone|all|channel)$)[A-Za-z][\w.-]{2,30}$/;
/** Behind a verb or a colon the at sign may be left out, and Discord's old names have a number behind a hash. */
const bareHandleForm = /^(?=.*\d)[A-Za-z][\w]*[._]?[\w.]{2,28}$|^[\w.]{2,32}#\d{4}$/;

export function isHandle(value: CredentialValue | undefined): value is CredentialValue {
  if (value === undefined) return false;
  const isBare = !value.isLoose && bareHandleForm.test(value.written) && /[._#]|\d{2}/.test(value.written);
  return (isBare || handleForm.test(value.written)) && !commonNames.has(value.written.slice(1));
}

/** After a verb most plain words go on with the sentence: `the user is logged`, `login is required`. */
function isWord(written: string, isSaid: boolean): boolean {
  return (
    isSaid &&
    (/(?:ed|ing|able|ible|ful|ly|ous|ive|ent|ant|al|ic|ial)$/.test(written) || !/[._]/.test(written))
  );
}

/** Names of nobody: those of machines, examples and programs. */
export const commonNames: ReadonlySet<string> = new Set(
  `string number boolean object null undefined none true false any unknown void text value admin administrator root
   user users username name test tester guest default anonymous system postgres mysql ubuntu nobody service example
   demo public login password required optional email your_username your-username someone me self this runner node app
   ec2-user centos debian jenkins vscode circleci git www www-data deploy deployer build builder shared daemon docker
   vagrant pi developer dev ftp mail backup oracle redis nginx apache elasticsearch hadoop jovyan codespace gitpod
   runneradmin containeradministrator all%20users youruser yourname your_name username1 linuxbrew work workspace data`.split(
    /\s+/,
  ),
);
