import { everySign } from "../first-pass/signs";
import { base64Characters, textOfBase64 } from "./base64-text";
import { BodyError, type BodyErrorReason } from "./body-error";
import {
  byte,
  escapeLength,
  hidesCharacter,
  isBase64,
  isIdentifier,
  isInteger,
  numberEnd,
  sequenceLength,
} from "./bytes";
import { ContentFacts } from "./content-facts";
import { type DataUrl, readDataUrl } from "./data-url";
import { LeafTable, leafFlag } from "./leaf-table";
import { MemberNames } from "./member-names";
import { PlainBytes } from "./plain-bytes";
import { type BodyShape, type OpaqueKind, unknownShape } from "./shape";
import { TextSlices } from "./text-slices";

/**
 * One strict pass over the bytes of a JSON text (RFC 8259), which walks down the shape of the body
 * at the same time. It refuses what parsers understand differently: duplicate members, bad UTF-8, a
 * byte order mark, anything after the value. Nothing is built but the table of leaves. The file is
 * long because its methods share one position in the bytes.
 *
 * This is the hottest loop over a request; the hottest part of it is `PlainBytes`.
 */

const depthMax = 64;
const stringsMax = 100_000;
/** Whole numbers that are shorter are quantities, not a phone, an account or a card. */
const searchedDigitsMin = 7;

/** Encoded content, and the bytes to replace when it is taken out: its part of the message, or its string. */
export interface OpaquePart {
  readonly kind: OpaqueKind;
  readonly start: number;
  readonly end: number;
  readonly isString: boolean;
  /** The text part, without its text, that may take the place of the bytes. */
  readonly textPart?: Readonly<Record<string, string>> | undefined;
}

type FoundKind = OpaqueKind | "by-type";

export interface MemberSpan {
  /** Of the opening quote of the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface MessageSpan {
  role: string;
  readonly firstLeaf: number;
  leafEnd: number;
}

export class JsonReader {
  readonly bytes: Uint8Array;
  readonly leaves = new LeafTable();
  readonly opaqueParts: OpaquePart[] = [];
  readonly messages: MessageSpan[] = [];
  /** Of the outermost object. */
  readonly members = new Map<string, MemberSpan>();
  structuralCount = 0;
  opaqueCount = 0;

  readonly #plain: PlainBytes;
  readonly #names: MemberNames;
  #at = 0;
  #depth = 0;
  #stringCount = 0;
  #arrayStart = 0;
  /** How many documents were found to be text, and how many to be kept elsewhere. */
  #documentCount = 0;
  #referenceCount = 0;
  /** What a media type said about the content read last. */
  #contentKind: OpaqueKind | undefined;
  /** Of the string read last. */
  #stringFlags = 0;
  #stringSigns = 0;
  #asciiEnd: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#asciiEnd = bytes.length;
    this.#names = new MemberNames(bytes);
    this.#plain = new PlainBytes(bytes);
  }

  /** Reads the whole text. Throws `BodyError`. */
  read(shape: BodyShape): void {
    this.#skipSpace();
    this.#readValue(shape);
    this.#skipSpace();
    if (this.#at !== this.bytes.length) this.#fail("syntax");
  }

  /** The text of spans of the bytes, once they are read. */
  slices(): TextSlices {
    return new TextSlices(this.bytes, this.#asciiEnd);
  }

  #readValue(shape: BodyShape): void {
    switch (this.bytes[this.#at]) {
      case byte.quote:
        this.#readString(shape);
        return;
      case byte.openBrace:
        this.#readObject(shape);
        return;
      case byte.openBracket:
        this.#readArray(shape);
        return;
      case byte.lowerT:
        this.#readLiteral("true");
        return;
      case byte.lowerF:
        this.#readLiteral("false");
        return;
      case byte.lowerN:
        this.#readLiteral("null");
        return;
      default:
        this.#readNumber(shape);
    }
  }

  #readObject(shape: BodyShape): void {
    const start = this.#enter();
    const message = shape.isMessage === true ? this.#openMessage(shape.role) : undefined;
    const facts = shape.content === undefined ? undefined : new ContentFacts(shape.content, this.bytes);
    const names = this.#names.open();
    let opaque: FoundKind[] | undefined;

    if (!this.#closes(byte.closeBrace)) {
      do {
        this.#skipSpace();
        const nameStart = this.#at;
        const name = this.#readName(start, shape);
        const inside = shape.members?.get(name) ?? shape.others ?? unknownShape;
        const valueStart = this.#at;
        const leaf = this.leaves.count;
        if (inside.opaque !== undefined) opaque = this.#readOpaque(inside, inside.opaque, opaque);
        else if (inside.role !== undefined) this.#readWithRole(inside, inside.role);
        else this.#readValue(inside);
        facts?.note(name, valueStart, this.#at, leaf);
        if (message !== undefined && name === "role") message.role = this.#roleAt(valueStart);
        if (this.#depth === 1) this.members.set(name, { start: nameStart, valueStart, valueEnd: this.#at });
      } while (this.#continues(byte.closeBrace));
    }

    this.#names.close(names);
    this.#depth--;
    if (message !== undefined) message.leafEnd = this.leaves.count;
    if (facts !== undefined) this.#settle(facts);
    if (message?.role === "" && facts !== undefined) message.role = facts.role;
    if (facts?.isFile === true) {
      this.opaqueCount++;
      opaque = [...(opaque ?? []), "files"];
    }
    for (const found of opaque ?? []) {
      const kind = found === "by-type" ? (facts?.kindByType ?? "files") : found;
      this.opaqueParts.push({ kind, start, end: this.#at, isString: false, textPart: shape.textPart });
    }
  }

  /** A member that may make its object an image, a file or audio. Adds to what was found in the object before. */
  #readOpaque(shape: BodyShape, kind: FoundKind, found: FoundKind[] | undefined): FoundKind[] | undefined {
    const { opaqueCount } = this;
    const documentCount = this.#documentCount;
    const referenceCount = this.#referenceCount;
    const start = this.#at;
    const first = this.bytes[start];
    this.#contentKind = undefined;
    this.#readValue(shape);
    if (first === byte.lowerN || (first === byte.quote && shape.string === "text")) return found;
    if (this.#documentCount > documentCount && this.#referenceCount === referenceCount) return found;
    // A member that is not needed to name content may hold a text instead, which then was searched.
    if (this.opaqueCount === opaqueCount && shape.isStrippedAlone === true) return found;
    if (this.opaqueCount === opaqueCount) this.opaqueCount++;
    const known = kind === "by-type" ? (this.#contentKind ?? kind) : kind;
    if (shape.isStrippedAlone !== true || known === "by-type") return [...(found ?? []), known];
    this.opaqueParts.push({ kind: known, start, end: this.#at, isString: true });
    return found;
  }

  #settle(facts: ContentFacts): void {
    this.#contentKind = facts.kind ?? this.#contentKind;
    const settled = facts.settle(this.leaves);
    if (settled === "bytes") this.opaqueCount++;
    if (settled === "text") this.#documentCount++;
  }

  /** A text or an array of parts that is a message as a whole; items that are messages have roles of their own. */
  #readWithRole(shape: BodyShape, role: string): void {
    const first = this.bytes[this.#at];
    const isMessage = first === byte.quote || (first === byte.openBracket && shape.items?.isMessage !== true);
    const message = isMessage ? this.#openMessage(role) : undefined;
    this.#readValue(shape);
    if (message !== undefined) message.leafEnd = this.leaves.count;
  }

  #readArray(shape: BodyShape): void {
    const outer = this.#arrayStart;
    const start = this.#enter();
    this.#arrayStart = start;
    const inside = shape.items ?? unknownShape;
    if (!this.#closes(byte.closeBracket)) {
      const isNumbers = shape.numbers !== undefined && isNumberStart(this.bytes[this.#at] as number);
      do {
        this.#skipSpace();
        this.#readValue(inside);
      } while (this.#continues(byte.closeBracket));
      if (isNumbers) this.#recordNumbers(shape.numbers as OpaqueKind, start);
    }
    this.#arrayStart = outer;
    this.#depth--;
  }

  #recordNumbers(kind: OpaqueKind, start: number): void {
    this.opaqueCount++;
    this.opaqueParts.push({ kind, start, end: this.#at, isString: true });
  }

  /** The decoded name of a member; leaves `at` on its value. */
  #readName(owner: number, shape: BodyShape): string {
    if (this.bytes[this.#at] !== byte.quote) this.#fail("syntax");
    const start = this.#at + 1;
    const end = this.#skipString();
    const name = this.#names.add(start, end, this.#stringFlags);
    if (name === undefined) this.#fail("duplicate_member", start);
    if (shape.members?.has(name) !== true) this.#recordName(start, end, owner, shape);
    this.#skipSpace();
    if (this.bytes[this.#at] !== byte.colon) this.#fail("syntax");
    this.#at++;
    this.#skipSpace();
    return name;
  }

  #recordName(start: number, end: number, owner: number, shape: BodyShape): void {
    if (shape.othersAreNamed === true && isIdentifier(this.bytes, start, end)) this.structuralCount++;
    else {
      const known = shape.others === undefined ? leafFlag.unknown : 0;
      const flags = this.#stringFlags | leafFlag.key | known;
      this.leaves.add(start, end, shape.isToolInput === true ? flags | leafFlag.toolInput : flags, owner);
    }
  }

  #readString(shape: BodyShape): void {
    const start = this.#at + 1;
    const end = this.#skipString();
    switch (shape.string) {
      case "structural":
        if (isIdentifier(this.bytes, start, end)) this.structuralCount++;
        else this.#recordValue(start, end, leafFlag.unknown);
        return;
      case "opaque":
        this.#recordEncoded(start, end);
        return;
      case "reference":
        this.#referenceCount++;
        if (isIdentifier(this.bytes, start, end) && !isAddress(this.bytes, start, end))
          this.structuralCount++;
        else this.#recordValue(start, end, leafFlag.unknown);
        return;
      case "value":
        this.#recordValue(start, end, textFlags(shape));
        return;
      case "text":
        this.#record(start, end, textFlags(shape));
        return;
      case "json":
        this.#record(start, end, leafFlag.json | textFlags(shape));
        return;
      // "data" is searched as unknown until its object has been read and says what it is.
      default:
        this.#recordValue(start, end, leafFlag.unknown | textFlags(shape));
    }
  }

  #record(start: number, end: number, flags: number): void {
    this.leaves.add(start, end, this.#stringFlags | flags, this.#arrayStart, this.#stringSigns);
  }

  /** A place for encoded bytes: what is not encoded is searched, and what is encoded text as well. */
  #recordEncoded(start: number, end: number): void {
    const url = readDataUrl(this.bytes, start, end);
    if (url !== undefined) this.#recordDataUrl(url, start, end, 0);
    else if (isBase64(this.bytes, start, end)) this.opaqueCount++;
    else this.#record(start, end, leafFlag.unknown);
  }

  #recordValue(start: number, end: number, flags: number): void {
    const url = readDataUrl(this.bytes, start, end);
    if (url === undefined) {
      this.#record(start, end, flags);
      return;
    }
    const kind = this.#recordDataUrl(url, start, end, flags);
    if (kind !== "text") this.opaqueParts.push({ kind, start: start - 1, end: end + 1, isString: true });
  }

  #recordDataUrl(url: DataUrl, start: number, end: number, flags: number): OpaqueKind | "text" {
    if (url.kind === "text" && textOfBase64(base64Characters(this.bytes, url.dataStart, end)) !== undefined) {
      this.#documentCount++;
      this.#record(start, end, leafFlag.encoded | flags);
      return "text";
    }
    this.opaqueCount++;
    // The head may hold the name of a file. It has no escapes, so its bytes can stand for themselves.
    if (url.hasParameters && !this.bytes.subarray(start, url.dataStart).includes(byte.backslash)) {
      this.leaves.add(
        start,
        url.dataStart,
        (this.#stringFlags & ~leafFlag.hasEscape) | leafFlag.unknown,
        this.#arrayStart,
      );
    }
    const kind = url.kind === "text" ? "files" : url.kind;
    this.#contentKind = kind;
    return kind;
  }

  #readNumber(shape: BodyShape): void {
    const start = this.#at;
    const end = numberEnd(this.bytes, start);
    if (end === -1) this.#fail("syntax");
    this.#at = end;
    if (shape.string === "structural" || end - start < searchedDigitsMin) return;
    if (!isInteger(this.bytes, start, end)) return;
    if (++this.#stringCount > stringsMax) this.#fail("too_many_strings");
    const known = shape.string === "unknown" ? leafFlag.unknown : 0;
    this.leaves.add(start, end, leafFlag.number | known, this.#arrayStart);
  }

  #readLiteral(literal: "true" | "false" | "null"): void {
    for (let index = 0; index < literal.length; index++) {
      if (this.bytes[this.#at + index] !== literal.charCodeAt(index)) this.#fail("syntax");
    }
    this.#at += literal.length;
  }

  /** From the opening quote past the closing one, whose offset it returns. Leaves `stringFlags` and `stringSigns`. */
  #skipString(): number {
    if (++this.#stringCount > stringsMax) this.#fail("too_many_strings");
    const { bytes } = this;
    let flags = 0;
    let hidden = 0;
    let at = this.#at + 1;
    this.#plain.takeSigns();
    for (;;) {
      at = this.#plain.skip(at);
      if (at >= bytes.length) this.#fail("syntax", bytes.length);
      const code = bytes[at] as number;
      if (code === byte.quote) break;
      if (code >= 0x80) {
        flags |= leafFlag.hasNonAscii;
        hidden = everySign;
        if (at < this.#asciiEnd) this.#asciiEnd = at;
        const length = sequenceLength(bytes, at);
        if (length === 0) this.#fail("utf8", at);
        at += length;
      } else {
        flags |= leafFlag.hasEscape;
        const length = code === byte.backslash ? escapeLength(bytes, at) : 0;
        if (length === 0) this.#fail("syntax", at);
        if (hidesCharacter[bytes[at + 1] as number] === 1) hidden = everySign;
        at += length;
      }
    }
    this.#stringFlags = flags;
    this.#stringSigns = this.#plain.takeSigns() | hidden;
    this.#at = at + 1;
    return at;
  }

  #skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const code = bytes[this.#at];
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  /** Enters an object or array and returns where it starts. */
  #enter(): number {
    if (++this.#depth > depthMax) this.#fail("depth");
    return this.#at++;
  }

  /** True when the object or array that was just entered is empty, which then is behind us. */
  #closes(bracket: number): boolean {
    this.#skipSpace();
    if (this.bytes[this.#at] !== bracket) return false;
    this.#at++;
    return true;
  }

  /** After a member or item: true at a comma, false at the end. */
  #continues(bracket: number): boolean {
    this.#skipSpace();
    const code = this.bytes[this.#at];
    if (code !== byte.comma && code !== bracket) this.#fail("syntax");
    this.#at++;
    return code === byte.comma;
  }

  #openMessage(role = ""): MessageSpan {
    const message = { role, firstLeaf: this.leaves.count, leafEnd: 0 };
    this.messages.push(message);
    return message;
  }

  #roleAt(valueStart: number): string {
    if (this.bytes[valueStart] !== byte.quote) return "";
    return this.#names.textOf(valueStart + 1, this.#at - 1, this.#stringFlags);
  }

  #fail(reason: BodyErrorReason, offset: number = this.#at): never {
    throw new BodyError(reason, offset);
  }
}

/** What follows a scheme may name somebody: it is searched, other than an id. */
function isAddress(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes.subarray(start, end).includes(byte.colon);
}

function isNumberStart(code: number): boolean {
  return code === byte.minus || (code >= byte.zero && code <= byte.nine);
}

function textFlags(shape: BodyShape): number {
  return (
    (shape.continues === true ? leafFlag.continues : 0) |
    (shape.isToolInput === true ? leafFlag.toolInput : 0)
  );
}
