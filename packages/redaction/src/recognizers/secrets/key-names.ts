import { endPattern } from "../../end-pattern";
import { WordTrie } from "../../words/word-trie";
import { wordList } from "../cue-words/cues";
import { startOfNamed, startOfSaid } from "./key-name-start";

const tag = endPattern(
  /<(?:[\w:.-]{0,24})(?:key|secret|token|password)>\s{0,3}$|(?:key|name)["']?\s?[:=]\s?["']?[\w:.-]{0,24}(?:key|secret|token)["']?(?:,\s{0,24}|\s{1,24})["']?value["']?\s?[:=]\s?["']?$/i,
);
/** A field of a request, and what may stand behind its colon. */
const headerName = endPattern(/(?:authorization|x-[\w-]{0,24}(?:key|token|secret)|-token)["']?\s{0,2}$/i);
const headerScheme = /^\s{0,2}["']?(?:[A-Za-z-]{3,12} (?:token=)?)?$/i;

function endsWithHeader(before: string): boolean {
  const colon = before.lastIndexOf(":");
  return (
    colon !== -1 && headerScheme.test(before.slice(colon + 1)) && headerName.test(before.slice(0, colon))
  );
}

/** A key of this kind opens nothing. */
const harmless = new WordTrie(
  wordList(
    "idempotency, idempotent, cache, caching, public, pub, publishable, primary, foreign, partition, sort, routing, shard, row, object, storage, query, translation, websocket, host, registry, i18n, locale, next, page, pagination, continuation, cursor, sync, csrf, xsrf, nonce, hash, commit, content, etag, file, index, composite, surrogate, natural, unique, group, map, sorting, search, react, data, kms, ssh-rsa, öffentlicher, publique, pública, pubblica",
  ),
  "end",
);
const deduplication = endPattern(/dedup\w{0,12}[\s_.-]{0,2}$/i);

function opensNothing(front: string): boolean {
  const joint = /[\s_.-]{0,2}$/.exec(front)?.[0].length ?? 0;
  return harmless.longestAt(front, front.length - joint) !== -1 || deduplication.test(front);
}

/** Values that are hashes, identifiers or names of objects as often as keys. */
const isHexOrUuid = /^(?:[0-9a-f]+|[0-9A-F]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The number of a key or token is no secret; that of a secret is what programs sign in with. */
const nameOfKey = endPattern(/(?:key|token)[ _-]?id["'`]?\s{0,3}[:=]\s{0,3}["'`]?$/i);

/** A word said of a value counts when the value can hardly be anything else. */
const saidCharsMin = 20;

/** Our word for why `value` is a key, when `before` says that it is one. */
export function cueOfKey(value: string, before: string): string | undefined {
  if (tag.test(before) || endsWithHeader(before)) return "secret";
  let start = startOfNamed(before);
  if (start === -1 && value.length >= saidCharsMin) start = startOfSaid(before);
  if (start === -1) return undefined;
  const front = before.slice(0, start);
  if (opensNothing(front)) return undefined;
  if (isHexOrUuid.test(value) && nameOfKey.test(before)) return undefined;
  // A key without a word for what it opens is often a hash.
  const isBare = /^keys?(?!\p{L})/iu.test(before.slice(start)) && !/[\p{L}\d][\s_.-]?$/u.test(front);
  return isBare && isHexOrUuid.test(value) ? undefined : "secret";
}
