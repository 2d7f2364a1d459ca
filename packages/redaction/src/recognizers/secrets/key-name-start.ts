import { letterBit, letterBitsAt } from "../../words/letter-bits";
import { WordTrie } from "../../words/word-trie";
import { wordList } from "../cue-words/cues";

/** Words for what opens something, in the languages of the cue lists and a little of others. */
const openers = new WordTrie(
  wordList(
    "key, secret, token, passwd, password, passphrase, pwd, credential, authorization, auth, pat, apikey, privkey, bearer, " +
      "schlüssel, kennwort, passwort, geheimnis, clé, cle, jeton, mot de passe, clave, llave, contraseña, secreto, chiave, segreto, " +
      "chave, senha, segredo, sleutel, wachtwoord, geheim, klucz, hasło, sekret, ключ, токен, секрет, 密钥, 令牌, 私钥, 秘钥, 密鑰, キー, トークン, 키, 토큰, 비밀키, مفتاح, कुंजी, anahtar, anahtarı",
  ),
  "end",
);
/** What may be joined to such a word: `tokens`, `keyid`. */
const joined = new WordTrie(["s", "id", "value"], "end");
/** What may stand between the mark and the value: `Authorization: Bearer`, `APP_KEY=base64:`. */
const schemes = new WordTrie(
  wordList("base64, bearer, token, basic, apikey, api-key, ssws, key, hex"),
  "end",
);

/** How much of what a name may go on with is read: `token de acceso`, `clé d'API`, `key id for prod`. */
const wordsMax = 3;
const wordCharsMax = 12;

const quotes = "\"'`";
const marksBehindName = "\"'`])";
const marksOfProse = "\"'*`";
const marksBehindWord = "\"'*`)";
/** `:=`, `===`, `=>`, `->`, a colon or a bar. */
const sign = /(?<=(:=|={1,3}|[=-]>|[:|]))/y;

/**
 * Where the longest name of a key begins that stands in front of a mark at the end of a text, as in files and code:
 * `api_key: `, `"token" => "`; -1 when there is none.
 */
export function startOfNamed(before: string): number {
  const end = before.length - charsBefore(before, before.length, quotes, 1);
  const plain = startBeforeSign(before, beforeSpaces(before, end, 3));
  const spaced = beforeSpaces(before, end, 2);
  const scheme = schemes.longestAt(before, before.charAt(spaced - 1) === ":" ? spaced - 1 : spaced);
  if (scheme === -1) return plain;
  return earlier(plain, startBeforeSign(before, beforeSpaces(before, scheme, 3)));
}

/** The same in front of a space, as in sentences: `my api key is `. */
export function startOfSaid(before: string): number {
  const space = before.length - charsBefore(before, before.length, marksOfProse, 2);
  return isSpaceAt(before, space - 1) ? startBeforeMarks(before, space - 1, marksBehindWord, 2) : -1;
}

function startBeforeSign(text: string, end: number): number {
  sign.lastIndex = end;
  const written = sign.exec(text)?.[1];
  if (written === undefined) return -1;
  return startBeforeMarks(text, beforeSpaces(text, end - written.length, 3), marksBehindName, 3);
}

/** An apostrophe may be a mark, or belong to the last word. */
function startBeforeMarks(text: string, end: number, marks: string, marksMax: number): number {
  let start = -1;
  const count = charsBefore(text, end, marks, marksMax);
  for (let read = 0; read <= count; read++) start = earlier(start, startOfName(text, end - read));
  return start;
}

/** Of the names that end at `end` where the longest begins. */
function startOfName(text: string, end: number): number {
  let start = startOfOpener(text, end);
  let last = end;
  for (let words = 0; words < wordsMax; words++) {
    const from = startOfWord(text, last);
    if (from === last || !isJoint(text.charCodeAt(from - 1))) break;
    last = from - 1;
    start = earlier(start, startOfOpener(text, last));
  }
  return start;
}

function startOfOpener(text: string, end: number): number {
  let start = openers.longestAt(text, end);
  for (const opened of joined.othersAt(text, end)) start = earlier(start, openers.longestAt(text, opened));
  return start;
}

function earlier(one: number, other: number): number {
  return one === -1 || (other !== -1 && other < one) ? other : one;
}

/** `end` when the word there is too long, or there is none. */
function startOfWord(text: string, end: number): number {
  let start = end;
  while (isLetterAt(text, start - 1)) {
    if (end - start === wordCharsMax) return end;
    start--;
  }
  return start;
}

/** How many of these characters stand in front of `end`, as far as `most`. */
function charsBefore(text: string, end: number, chars: string, most: number): number {
  let count = 0;
  while (count < most && end > count && chars.includes(text.charAt(end - count - 1))) count++;
  return count;
}

/** Settings are often aligned: `api_key   = x`. */
const alignedMax = 32;

/** Passes over spaces, as far as `most`, and over all that align the signs and values of lines. */
function beforeSpaces(text: string, end: number, most: number): number {
  const aligned = end - charsBefore(text, end, " \t", alignedMax);
  if (end - aligned > most) return aligned;
  let start = end;
  while (end - start < most && isSpaceAt(text, start - 1)) start--;
  return start;
}

/** A space, an underscore or a dash. */
function isJoint(code: number): boolean {
  return code === 0x20 || code === 0x5f || code === 0x2d;
}

/** An apostrophe counts as one. */
function isLetterAt(text: string, at: number): boolean {
  return (
    (letterBitsAt(text, at) & letterBit.letter) !== 0 || text.charAt(at) === "'" || text.charAt(at) === "’"
  );
}

function isSpaceAt(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
