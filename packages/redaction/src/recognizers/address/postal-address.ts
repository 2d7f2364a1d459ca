import { endMatch, endPattern } from "../../end-pattern";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer, Span } from "../../types";
import { cues, wordList } from "../cue-words/cues";
import { startOfWordAfter } from "../cue-words/nearby-word";
import { unsureWord } from "../cue-words/word-bits";
import { entityOf } from "../entity-of";
import { isDigitAt, isWordAt } from "../numbers/digit-chains";
import { RepeatedFinds } from "../repetition/repeated-finds";
import { StretchMemo } from "../repetition/stretch-memo";
import { isLabelled } from "./address-label";
import { partKind } from "./address-parts";
import { addressTail } from "./address-tail";
import { besideNumber, wordsBesideNumber } from "./beside-number";
import { britishHouse } from "./british-house";
import { endOfHouseNumber } from "./house-number";
import { isCapitalCode, type StreetLine } from "./name-words";
import { postBox, shipAddress } from "./post-box";
import { streetAfter } from "./street-after";
import { streetBefore } from "./street-before";
import { StreetWordsSeen, seenWord } from "./street-words-seen";
import { cityWithPostcode, labelledLetters, labelledPostcode } from "./town-line";
import { WordsBefore } from "./words-before";

const addressCues = cues(
  wordList(
    "address, addresses, live at, lives at, living at, lived at, live on, lives on, reside at, resides at, residing at, ship to, shipping, billing, deliver to, delivery, delivered to, send to, mail to, meet me at, i'm at, im at, i m at, located at, based at, moved to, " +
      "adresse, anschrift, wohnhaft, wohne, wohnt, wohnort, wohnung, lieferadresse, zustellung, habite, domicilié, domiciliée, demeurant, livraison, dirección, domicilio, vivo en, vive en, entregar, indirizzo, residente, abito, abita, endereço, morada, moro, mora, " +
      "adres, woon, woont, wonende, bezorgen, mieszka, mieszkam, zamieszkały, zamieszkała, zam, adresem, adresu, adress, bor, osoite, asuu, asun, 住所, 地址, 주소, адрес",
  ),
);

/** Numbers with up to so many digits stand in front of streets and in postcodes. */
const digitsMax = 6;

/** More than any address takes before its number and behind it. */
const reach = { back: 256, ahead: 4096 };

/** Postal addresses from the street, or the box, to the country, where they stand beside each other. */
export const postalAddress: Recognizer = {
  id: "postal-address",
  types: ["ADDRESS"],
  canMatch: (traits) => traits.hasDigit,
  find(text, { digitRuns } = textTraits(text)) {
    const found: Entity[] = [];
    const search = {
      text,
      lines: new WordsBefore(text),
      seen: new StreetWordsSeen(text),
      fronts: new StretchMemo<StreetLine | null>(),
    };
    const repeated = new RepeatedFinds(text, reach);
    let lastEnd = 0;
    for (let run = 0; run < digitRuns.length; run += 2) {
      const start = digitRuns[run] as number;
      const end = digitRuns[run + 1] as number;
      if (start < lastEnd || end - start > digitsMax || isPartOfMore(text, start)) continue;
      const entity = repeated.ofNumber(start, lastEnd, () => addressAt(search, start, end, lastEnd));
      if (entity === undefined) continue;
      found.push(entity);
      lastEnd = entity.end;
    }
    return found;
  },
};

/** One text, and what was found out about it on the way. */
interface Search {
  readonly text: string;
  readonly lines: WordsBefore;
  readonly seen: StreetWordsSeen;
  /** Streets in front of numbers, from the number on; null where there is none. */
  readonly fronts: StretchMemo<StreetLine | null>;
}

/** A British postcode begins with one or two capitals. */
function isPartOfMore(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  if (before >= 0x80) return before === 0x20ac || before === 0xa3 || isWordAt(text, start - 1);
  const tie = ties[before];
  return tie === tied || (tie === tiedToDigit && isDigitAt(text, start - 2));
}

const tied = 1;
const tiedToDigit = 2;
/** What ties a number to what stands before it: letters, signs of amounts, and joints behind a digit. */
const ties = new Uint8Array(128);
for (const char of "$#%@_+abcdefghijklmnopqrstuvwxyz") ties[char.charCodeAt(0)] = tied;
for (const char of "-/.:,") ties[char.charCodeAt(0)] = tiedToDigit;

/** What may stand between a number and the word that says what it is. */
const naming = new Uint8Array(256);
for (const char of " ,.:='\"°") naming[char.charCodeAt(0)] = 1;

function addressAt(search: Search, start: number, end: number, lastEnd: number): Entity | undefined {
  const { text } = search;
  const mark = text.charCodeAt(start - 1);
  if (mark >= 0x41 && mark <= 0x5a) {
    const house = britishHouse(text, start, lastEnd);
    if (house !== undefined) return found(house, 0.85, "postcode");
    const code = labelledLetters(text, start);
    return code === undefined ? undefined : found(code, 0.6, code.cue);
  }
  const before = naming[mark] === 1 ? wordsBesideNumber.before(text, start) : 0;
  const box = (before & besideNumber.box) !== 0 ? postBox(text, start, end) : undefined;
  const boxed = box !== undefined && box.start >= lastEnd ? boxAddress(text, box, box.isWeak) : undefined;
  if (boxed !== undefined) return boxed;
  const ship = (before & besideNumber.ship) !== 0 ? shipAddress(text, start, end) : undefined;
  if (ship !== undefined) return found(ship, 0.85, "fpo");

  const street = streetAround(search, start, end, lastEnd, before);
  if (street !== undefined || (before & besideNumber.town) === 0) return street;
  const town = cityWithPostcode(text, start, end) ?? labelledPostcode(text, start, end);
  return town === undefined || town.start < lastEnd ? undefined : found(town, 0.6, town.cue);
}

/** `before`: what the word in front of the number is of. */
function streetAround(
  search: Search,
  start: number,
  end: number,
  lastEnd: number,
  before: number,
): Entity | undefined {
  const { text } = search;
  const gap = text.charCodeAt(end);
  const after = gap === 0x20 || gap === 0x2c ? wordsBesideNumber.after(text, end) : 0;
  const numberEnd = endOfHouseNumber(text, start, end, (after & (besideNumber.unit | unsureWord)) !== 0);
  if (numberEnd === undefined) return undefined;
  const next = numberEnd === end ? after : wordsBesideNumber.after(text, numberEnd);
  const isTiedToWord = isTied(text.charCodeAt(start - 1)) && canEndName(before);
  const named = isTiedToWord ? streetInFront(search, start, numberEnd, before) : undefined;
  const isHouse = named?.word === "weak";
  const first = named === undefined || isHouse ? streetBehind(text, start, end, numberEnd, next) : undefined;
  const entity = streetEntity(text, isHouse ? behindHouse(named, first) : named, lastEnd);
  if (entity !== undefined) return entity;
  const behind = named === undefined || isHouse ? first : streetBehind(text, start, end, numberEnd, next);
  return streetEntity(text, behind, lastEnd);
}

/** A name that is no street's by itself is read only where the rest of an address, or a label, stands beside it. */
function streetInFront(
  { text, lines, seen, fronts }: Search,
  start: number,
  numberEnd: number,
  before: number,
): StreetLine | undefined {
  const words = seen.before(start);
  const isStreet = (before & besideNumber.street) !== 0 || (words & seenWord.street) !== 0;
  if (!isStreet) {
    if ((words & seenWord.name) === 0) return undefined;
    if ((words & seenWord.label) === 0 && !addressTail(text, numberEnd).isFirm) return undefined;
  }
  const front = fronts.of(text, start - frontReach, start, () => {
    const street = streetBefore(lines, start, start);
    return street === undefined ? null : { ...street, start: street.start - start };
  });
  return front === null ? undefined : { ...front, start: front.start + start, end: numberEnd };
}

/** As far before a number as the name of its street, and what stands in front of that, is looked at. */
const frontReach = 130;

/** What ties the house number to a street in front of it. */
function isTied(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0xb0;
}

function streetBehind(
  text: string,
  start: number,
  end: number,
  numberEnd: number,
  next: number,
): StreetLine | undefined {
  const gap = text.charCodeAt(numberEnd);
  if ((gap !== 0x20 && gap !== 0x2c) || !canBeginName(text, numberEnd, next)) return undefined;
  const street = streetAfter(text, start, numberEnd);
  return street === undefined || isYearInProse(text, start, end) ? undefined : street;
}

/** `Résidence Les Tilleuls, 5 allée des Sports`: the number belongs to the street behind it. */
function behindHouse(house: StreetLine, street: StreetLine | undefined): StreetLine {
  return street === undefined || street.word === "none" ? house : { ...street, start: house.start };
}

/** Most numbers of prose stand behind `in`, `of` or a month. */
function canEndName(word: number): boolean {
  if (word === 0) return false;
  return (word & besideNumber.number) !== 0 || (word & (besideNumber.noName | besideNumber.month)) === 0;
}

const ordinal = / \d{1,3}(?:st|nd|rd|th) /y;

/** Most numbers behind a number are no ordinals. */
function isOrdinalAt(text: string, at: number): boolean {
  let end = at + 1;
  while (isDigitAt(text, end)) end++;
  if (end === at + 1 || !(text.charCodeAt(end) >= 0x61)) return false;
  ordinal.lastIndex = at;
  return ordinal.test(text);
}

function canBeginName(text: string, at: number, word: number): boolean {
  if (word === 0) return isOrdinalAt(text, at);
  if ((word & besideNumber.month) !== 0) return false;
  return (word & besideNumber.noName) === 0 || isCapitalCode(text.charCodeAt(startOfWordAfter(text, at)));
}

function streetEntity(text: string, street: StreetLine | undefined, lastEnd: number): Entity | undefined {
  return street === undefined || street.start < lastEnd ? undefined : streetAddress(text, street);
}

function boxAddress(text: string, box: Span, isWeak: boolean): Entity | undefined {
  const tail = addressTail(text, box.end);
  const isWhole = (tail.kinds & partKind.postcode) !== 0;
  if (isWeak && !isWhole) return undefined;
  return found({ start: box.start, end: tail.end }, isWhole ? 0.9 : 0.75, "box");
}

/** At least this much, or nothing: what is less is prose with a number in it. */
const scoreMin = 0.3;

function streetAddress(text: string, street: StreetLine): Entity | undefined {
  if (beginsWithCopyright.test(text.slice(street.start, street.start + 10))) return undefined;
  const { kinds, end, isFirm } = addressTail(text, street.end);
  const isWhole = (kinds & partKind.postcode) !== 0;
  const isNamed = street.word !== "none";
  const hasLabel = !isNamed && isLabelled(text, street.start);
  if (!isNamed && !isFirm && !hasLabel) return undefined;
  const form = { strong: 0.6, weak: 0.4, none: 0.3 }[street.word] - (street.isCapital ? 0 : 0.25);
  const cue = addressCues.before(text, street.start);
  const more =
    (isWhole ? 0.35 : 0) +
    (hasLabel ? 0.2 : 0) +
    ((kinds & partKind.unit) !== 0 ? 0.15 : 0) +
    ((kinds & (partKind.region | partKind.country)) !== 0 ? 0.2 : 0) +
    ((kinds & partKind.city) !== 0 ? 0.1 : 0) +
    (cue === undefined ? 0 : 0.2);
  const score = Math.min(0.97, Math.round((form + more) * 100) / 100);
  if (score < scoreMin) return undefined;
  return found({ start: withLead(text, street.start), end }, score, street.cue ?? cue);
}

function found(span: Span, score: number, cue: string | undefined): Entity {
  return entityOf(span, { recognizer: "postal-address", type: "ADDRESS", score, evidence: "keyword", cue });
}

const lead = endMatch(
  /(?<![\p{L}\p{N}])(?:(?:flat|apartment|apt\.?|unit|suite|room|studio|level|whg\.?|u|lot)[ ]#?\w{1,5},? |(?:flat|apartment|apt\.?|unit|suite|lot|villa) |\d{1,2}(?:st|nd|rd|th) floor, |(?:ground|first|second|third|top|lower|upper|basement) floor(?: flat)?, |(?:basement|garden|top|upper|lower) flat, |(?:\d{2}-\d{3}|\d{5}) \p{Lu}[\p{L}-]{2,20}, |(?<![\d.,:/$€£#-])\d{2,5} )$/iu,
);

/** `Flat 2, 14 Crown Street`, and the number of a building in front of the street's own. */
function withLead(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 0x20) return start;
  const match = lead.exec(text.slice(Math.max(0, start - 32), start));
  return start - (match?.[1] ?? "").length;
}

/** `In 1929 Wall Street fell`, `Copyright 1991-2013 Thomas Lane, 2005 Ana Lima`. */
function isYearInProse(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || !/^(?:1[5-9]|20)/.test(text.slice(start, end))) return false;
  return (
    yearIntroduction.test(text.slice(Math.max(0, start - 8), start)) ||
    /^ ?[-–] ?(?:19|20)\d\d(?!\d)/.test(text.slice(end, end + 8)) ||
    copyrightBefore.test(text.slice(Math.max(0, start - copyrightReach), start))
  );
}

const beginsWithCopyright = /^(?:copyright|©|\(c\)) /i;
const copyrightReach = 160;
const copyrightBefore = /copyright|©|\(c\)/i;

const yearIntroduction = endPattern(
  /(?<!\p{L})(?:in|since|by|of|until|the|early|late|during|from|after|before|and) $/iu,
);
