import type { Entity, Recognizer, Span } from "../../types";
import { wordList } from "../cues";
import { entityOf } from "../entity-of";
import { joinedCues } from "./joined-cue";
import { profileLinks } from "./profile-link";

/**
 * Passwords and user names beside a word that says so, in prose, forms, logs and JSON. Code speaks
 * of them far more often than it holds one, so a value has to look like one: a name, a type or an
 * expression of a program is none.
 */
export const credentials: Recognizer = {
  id: "credentials",
  types: ["PASSWORD", "USERNAME"],
  // Nearly every value has a digit or stands behind a colon or an at sign, and most prose has none of them.
  canMatch: (traits) => traits.hasDigit || traits.hasColon || traits.hasAt,
  find(text) {
    const found: Entity[] = [];
    const [passwords = [], users = [], services = [], accounts = []] = cues.matchesIn(text);
    for (const match of passwords) {
      const value = valueAfter(text, match);
      if (value === undefined || !isPassword(value)) continue;
      found.push(
        entityOf(value, { recognizer: "password", type: "PASSWORD", score: 0.85, ...evidence("password") }),
      );
    }
    const named = [...users, ...accounts].map((match) => valueAfter(text, match)).filter(isUserName);
    const handles = services.map((match) => valueAfter(text, match)).filter(isHandle);
    for (const value of [...named, ...handles]) {
      found.push(
        entityOf(value, { recognizer: "username", type: "USERNAME", score: 0.75, ...evidence("user name") }),
      );
    }
    found.push(...profileLinks(text));
    return found.sort((a, b) => a.start - b.start);
  },
};

const evidence = (cue: string) => ({ evidence: "keyword" as const, cue });

const passwordCue = {
  inside: wordList(
    "password, passwort, passwd, passcode, passphrase, kennwort, contraseña, contrasena, mot de passe, wachtwoord, hasło, haslo, пароль, пароля",
  ),
  whole: wordList("pwd, pw, pass, senha, clave, mdp"),
};

const userCue = {
  inside: [],
  whole: wordList(
    "login name, login id, gamertag, psn, psn id, xbox, steam id, steam, roblox, epic id, reddit, nick, nickname, user name, user_name, user-name, username, user id, user_id, user-id, userid, user, login, logged in as, screen name, screenname, benutzername, benutzer, nutzername, " +
      "nom d'utilisateur, identifiant, usuario, nombre de usuario, nome utente, usuário, nome de usuário, gebruikersnaam, nazwa użytkownika, użytkownik",
  ),
};

/** Services whose accounts are written with an at sign: `my venmo is @jo-lane`. */
const serviceCue = {
  inside: [],
  whole: wordList(
    "venmo, cashapp, cash app, zelle, paypal, insta, instagram, ig, telegram, snapchat, snap, discord, twitter, tiktok, skype, twitch, threads, mastodon, handle, dm me at, account",
  ),
};

/** Names of accounts of services that have no at sign. */
const accountCue = {
  inside: [],
  whole: wordList(
    "wechat id, wechat, line id, kakao id, kakaotalk id, telegram id, skype id, discord id, snapchat id, qq, 微信号, 微信, 微信id, 账号, 用户名, ユーザー名, アカウント, 아이디, 사용자명, 카톡 아이디, логин, имя пользователя, kullanıcı adı, اسم المستخدم",
  ),
};

const cues = joinedCues([passwordCue, userCue, serviceCue, accountCue]);

/** A value as it was written after the word. */
interface Value extends Span {
  readonly written: string;
  /** A space is the only joint. */
  readonly isLoose: boolean;
  /** Name and value are in quotes, as in JSON. */
  readonly isMember: boolean;
  /** `user=name`, as in logs and addresses of pages. */
  readonly isTight: boolean;
  readonly isSaid: boolean;
}

const valueCharsMax = 64;

function valueAfter(text: string, match: RegExpExecArray): Value | undefined {
  const { joint: written = "", quote } = match.groups ?? {};
  const start = match.index + match[0].length;
  const rest = text.slice(start, start + valueCharsMax + 2);
  const length = quote === undefined ? lengthUnquoted(rest, written) : rest.indexOf(quote);
  if (length < 3 || length > valueCharsMax) return undefined;
  const value = rest.slice(0, length);
  // An expression goes on behind its first name.
  if (/\s/.test(value) || (quote === undefined && /^[([]/.test(rest.slice(length)))) return undefined;
  const sign = written.trim();
  return {
    start,
    end: start + length,
    written: value,
    isLoose: sign === "",
    isMember: quote !== undefined && /^["']:/.test(sign),
    isTight: written === "=",
    isSaid: /[a-zéè]/i.test(sign),
  };
}

function lengthUnquoted(rest: string, joint: string): number {
  const run = /^\S*/.exec(rest)?.[0] ?? "";
  // In the address of a page the next member follows.
  const value = joint === "=" ? run.replace(/&\w+=.*$/, "") : run;
  return value.replace(/[.,;:)\]}>"'`*|]+$/, "").length;
}

/** A digit, or a symbol that no identifier has; never a placeholder, a path or an expression. */
function isPassword({ written, isLoose, isSaid }: Value): boolean {
  if (written.length < 4 || isCode(written) || /^[\^~]?\d+\.\d/.test(written)) return false;
  const isDigits = /^\d+$/.test(written);
  if (isDigits) return !isLoose && !isSaid && written.length <= 12;
  const hasDigit = /\d/.test(written);
  const hasSymbol = /[^\p{L}\d\s\-_.:/,]/u.test(written);
  if (!hasDigit && !hasSymbol) return false;
  if (!/\p{L}/u.test(written) || written.length < 6) return false;
  // Without a mark or a verb between, only what is no word with a number at its end.
  return !isLoose || (hasDigit && /[^\p{L}\d]/u.test(written) && !/^\d/.test(written));
}

const codeForms = [
  // Calls, templates, types, tags, comments.
  /[(){}<>\\]|=>|:\/\/|\w\[/,
  // Variables of shells and templates, and what hides a value.
  /^(?:\$[A-Za-z_]\w*|%[A-Za-z_]+%|[*•.xX_-]+)$/,
  // `process.env.X`, `req.body`, `MAX_LENGTH_2`.
  /^[A-Za-z_$][\w$]*(?:[?!]?\.[A-Za-z_$][\w$]*)+[?!]?$/,
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/,
  /^["'`-]|["'`]$|[|]/,
];

function isCode(written: string): boolean {
  return codeForms.some((form) => form.test(written));
}

const userForm = /^@?\p{L}[\p{L}\d]*(?:[._-][\p{L}\d]+){0,4}_?\d*$/u;

/** A digit or an underscore makes a name of a user; a plain word does only where no program names a type. */
function isUserName(value: Value | undefined): value is Value {
  if (value === undefined) return false;
  const { written, isLoose, isMember, isTight, isSaid } = value;
  const isPlausible = written.length >= 4 && written.length <= 32 && userForm.test(written);
  if (!isPlausible || commonNames.has(written.toLowerCase())) return false;
  const isMarked =
    /\d/.test(written) && /\p{Ll}/u.test(written) && !/^(?:[a-z]+\d|user[-_]?\d+)$/i.test(written);
  if (isLoose) return isMarked && /[._]|\d{2}/.test(written);
  if (isMarked) return true;
  return (
    (isMember || isTight || (isSaid && written.length >= 5)) &&
    /^[a-z]+(?:[._][a-z]+)?$/.test(written) &&
    !isWord(written, isSaid)
  );
}

/** At-rules of style sheets, tags of comments and whole channels are nobody's. */
const handleForm =
  /^@(?!(?:media|import|types|charset|keyframes|param|returns?|throws|here|everyone|all|channel)$)[A-Za-z][\w.-]{2,30}$/;

function isHandle(value: Value | undefined): value is Value {
  return value !== undefined && handleForm.test(value.written) && !commonNames.has(value.written.slice(1));
}

/** After a verb most plain words go on with the sentence: `the user is logged`, `login is required`. */
function isWord(written: string, isSaid: boolean): boolean {
  return (
    isSaid &&
    (/(?:ed|ing|able|ible|ful|ly|ous|ive|ent|ant|al|ic|ial)$/.test(written) || !/[._]/.test(written))
  );
}

const commonNames = new Set(
  `string number boolean object null undefined none true false any unknown void text value admin administrator root
   user users username name test tester guest default anonymous system postgres mysql ubuntu nobody service example
   demo public login password required optional email your_username your-username someone me self this`.split(
    /\s+/,
  ),
);
