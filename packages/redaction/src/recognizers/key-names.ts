import { endPattern } from "../end-pattern";
import { wordList } from "./cues";

const any = (list: string) => wordList(list).join("|");

/** Words for what opens something, in the languages of the cue lists and a little of others. */
const opener = any(
  "key, secret, token, passwd, password, passphrase, pwd, credential, authorization, auth, pat, apikey, privkey, bearer, " +
    "schlüssel, kennwort, passwort, geheimnis, clé, cle, jeton, mot de passe, clave, llave, contraseña, secreto, chiave, segreto, " +
    "chave, senha, segredo, sleutel, wachtwoord, geheim, klucz, hasło, sekret, ключ, токен, секрет, 密钥, 令牌, 私钥, 秘钥, 密鑰, キー, トークン, 키, 토큰, 비밀키, مفتاح, कुंजी, anahtar, anahtarı",
);
/** What goes between such a word and its value: `token de acceso`, `clé d'API`, `key id for prod`. */
const rest = String.raw`(?:s|id|value)?(?:[ _-][\p{L}'’]{1,12}){0,3}`;
const mark = String.raw`["'\x60\])]{0,3}\s{0,3}(?::=|={1,3}|=>|->|:|\|)\s{0,3}(?:(?:base64|bearer|token|basic|apikey|api-key|ssws|key|hex):?\s{0,2})?["'\x60]?`;
const verb = String.raw`["'*\x60)]{0,2}\s["'*\x60]{0,2}`;

/** A name with a mark behind it, as in files and code; a word with a verb or nothing, as in sentences. */
const named = new RegExp(`(?:${opener})${rest}${mark}$`, "iu");
const said = new RegExp(`(?:${opener})${rest}${verb}$`, "iu");
const endsNamed = endPattern(named);
const endsSaid = endPattern(said);
const tag = endPattern(
  /<(?:[\w:.-]{0,24})(?:key|secret|token|password)>\s{0,3}$|(?:key|name)=["'][\w:.-]{0,24}(?:key|secret|token)["'] value=["']$/i,
);
const header = endPattern(
  /(?:authorization|x-[\w-]{0,24}(?:key|token|secret)|private-token|-token)["']?\s{0,2}:\s{0,2}["']?(?:[A-Za-z-]{3,12} (?:token=)?)?$/i,
);

/** A key of this kind opens nothing. */
const opensNothing =
  /(?:idempotency|idempotent|cache|caching|public|pub|publishable|primary|foreign|partition|sort|routing|shard|row|object|dedup\w{0,12}|storage|query|translation|websocket|host|registry|i18n|locale|next|page|pagination|continuation|cursor|sync|csrf|xsrf|nonce|hash|commit|content|etag|file|index|composite|surrogate|natural|unique|group|map|sorting|search|react|data|kms|ssh-rsa|öffentlicher|publique|pública|pubblica)[\s_.-]{0,2}$/i;

/** Values that are hashes, identifiers or names of objects as often as keys. */
const isHexOrUuid = /^(?:[0-9a-f]+|[0-9A-F]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A word said of a value counts when the value can hardly be anything else. */
const saidCharsMin = 20;

/** The longest name before the end. That there is none, which is so nearly always, is seen from the end. */
function matchIn(before: string, maySay: boolean): RegExpExecArray | null {
  if (endsNamed.test(before)) return named.exec(before);
  return maySay && endsSaid.test(before) ? said.exec(before) : null;
}

/** Our word for why `value` is a key, when `before` says that it is one. */
export function cueOfKey(value: string, before: string): string | undefined {
  if (tag.test(before) || header.test(before)) return "secret";
  const match = matchIn(before, value.length >= saidCharsMin);
  if (match === null) return undefined;
  const front = before.slice(0, match.index);
  if (opensNothing.test(front)) return undefined;
  // A key without a word for what it opens is often a hash.
  const isBare = /^keys?(?!\p{L})/iu.test(match[0]) && !/[\p{L}\d][\s_.-]?$/u.test(front);
  return isBare && isHexOrUuid.test(value) ? undefined : "secret";
}
