import { endPattern } from "../../end-pattern";
import type { Entity, Recognizer, Span } from "../../types";
import { cues, wordList } from "../cues";
import { monthOf } from "../dates/month-names";
import { isDigitAt, isWordAt } from "../digit-chains";
import { entityOf } from "../entity-of";
import { wordBeginningAfter, wordEndingBefore } from "../nearby-word";
import { addressTail } from "./address-tail";
import { britishHouse } from "./british-house";
import { endOfHouseNumber } from "./house-number";
import { isCapital, isNoName, type StreetLine } from "./name-words";
import { boxWords, postBox, shipAddress, shipWords } from "./post-box";
import { streetAfter } from "./street-after";
import { streetBefore } from "./street-before";
import { cityWithPostcode, labelledPostcode, townWords } from "./town-line";
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

/** Postal addresses from the street, or the box, to the country, where they stand beside each other. */
export const postalAddress: Recognizer = {
  id: "postal-address",
  types: ["ADDRESS"],
  canMatch: (traits) => traits.hasDigit,
  find(text) {
    const found: Entity[] = [];
    const lines = new WordsBefore(text);
    let lastEnd = 0;
    digit.lastIndex = 0;
    while (digit.test(text)) {
      const start = digit.lastIndex - 1;
      let end = start + 1;
      while (isDigitAt(text, end)) end++;
      digit.lastIndex = end;
      if (start < lastEnd || end - start > digitsMax || isPartOfMore(text, start)) continue;
      const entity = addressAt(lines, start, end, lastEnd);
      if (entity === undefined) continue;
      found.push(entity);
      lastEnd = entity.end;
    }
    return found;
  },
};

/** Found by the regular expression engine, which passes over other characters faster than a loop here. */
const digit = /\d/g;

function isPartOfMore(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charAt(start - 1);
  if (isWordAt(text, start - 1)) return !isCapitalAt(text, start - 1);
  if ("$€£#%@_+".includes(before)) return true;
  return "-/.:,".includes(before) && isDigitAt(text, start - 2);
}

/** A British postcode begins with one or two of them. */
function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

function addressAt(lines: WordsBefore, start: number, end: number, lastEnd: number): Entity | undefined {
  const { text } = lines;
  if (isWordAt(text, start - 1)) {
    const house = britishHouse(text, start, lastEnd);
    return house === undefined ? undefined : found(house, 0.85, "postcode");
  }
  const word = wordEndingBefore(text, start);
  const box = boxWords.has(word) ? postBox(text, start, end) : undefined;
  const boxed = box !== undefined && box.start >= lastEnd ? boxAddress(text, box, box.isWeak) : undefined;
  if (boxed !== undefined) return boxed;
  const ship = shipWords.has(word) ? shipAddress(text, start, end) : undefined;
  if (ship !== undefined) return found(ship, 0.85, "fpo");

  const numberEnd = endOfHouseNumber(text, start);
  if (numberEnd !== undefined) {
    const before = canEndName(word) ? streetBefore(lines, start, numberEnd) : undefined;
    const isHouse = before?.word === "weak";
    const street = isHouse ? behindHouse(before, streetBehind(text, start, end, numberEnd)) : before;
    const entity =
      streetEntity(text, street, lastEnd) ??
      streetEntity(text, streetBehind(text, start, end, numberEnd), lastEnd);
    if (entity !== undefined) return entity;
  }
  if (!townWords.has(word)) return undefined;
  const town = cityWithPostcode(text, start, end) ?? labelledPostcode(text, start, end);
  return town === undefined || town.start < lastEnd ? undefined : found(town, 0.6, town.cue);
}

function streetBehind(text: string, start: number, end: number, numberEnd: number): StreetLine | undefined {
  if (!canBeginName(text, numberEnd) || isYearInProse(text, start, end)) return undefined;
  return streetAfter(text, start, numberEnd);
}

/** `Résidence Les Tilleuls, 5 allée des Sports`: the number belongs to the street behind it. */
function behindHouse(house: StreetLine, street: StreetLine | undefined): StreetLine {
  return street === undefined || street.word === "none" ? house : { ...street, start: house.start };
}

const numberWords = new Set(["n", "no", "nr", "num", "núm"]);

/** Most numbers of prose stand behind `in`, `of` or a month. */
function canEndName(word: string): boolean {
  return word !== "" && (numberWords.has(word) || (!isNoName(word) && !isEnglishMonth(word)));
}

/** Streets of the south are called after days: `Rua XV de Novembro 1155`. */
function isEnglishMonth(word: string): boolean {
  return monthOf(word) !== undefined && /(?:ry|ch|ril|ay|ne|ly|st|ber)$/.test(word);
}

const ordinal = /^ \d{1,3}(?:st|nd|rd|th) /;

function canBeginName(text: string, at: number): boolean {
  const word = wordBeginningAfter(text, at);
  if (word === "") return ordinal.test(text.slice(at, at + 8));
  return (isCapital(word) || !isNoName(word)) && !isEnglishMonth(word.toLowerCase());
}

function streetEntity(text: string, street: StreetLine | undefined, lastEnd: number): Entity | undefined {
  return street === undefined || street.start < lastEnd ? undefined : streetAddress(text, street);
}

function boxAddress(text: string, box: Span, isWeak: boolean): Entity | undefined {
  const tail = addressTail(text, box.end);
  const isWhole = tail.kinds.has("postcode");
  if (isWeak && !isWhole) return undefined;
  return found({ start: box.start, end: tail.end }, isWhole ? 0.9 : 0.75, "box");
}

/** At least this much, or nothing: what is less is prose with a number in it. */
const scoreMin = 0.3;

function streetAddress(text: string, street: StreetLine): Entity | undefined {
  const { kinds, end, isFirm } = addressTail(text, street.end);
  const isWhole = kinds.has("postcode");
  const isLabelled =
    street.word === "none" && addressLabel.test(text.slice(Math.max(0, street.start - 28), street.start));
  if (street.word === "none" && !isFirm && !isLabelled) return undefined;
  const form = { strong: 0.6, weak: 0.4, none: 0.3 }[street.word] - (street.isCapital ? 0 : 0.25);
  const cue = addressCues.before(text, street.start);
  const more =
    (isWhole ? 0.35 : 0) +
    (isLabelled ? 0.2 : 0) +
    (kinds.has("unit") ? 0.15 : 0) +
    (kinds.has("region") || kinds.has("country") ? 0.2 : 0) +
    (kinds.has("city") ? 0.1 : 0) +
    (cue === undefined ? 0 : 0.2);
  const score = Math.min(0.97, Math.round((form + more) * 100) / 100);
  if (score < scoreMin) return undefined;
  return found({ start: withLead(text, street.start), end }, score, street.cue ?? cue);
}

/** `Address: Allika 46`, with a number of ours in between or not. */
const addressLabel = endPattern(
  /(?<!\p{L})(?:address|adresse|anschrift|dirección|domicilio|indirizzo|endereço|morada|adres|adress|osoite)(?:["']?:\s{0,2}["']?|,? is | ist | est |\? it is )(?:\d{1,5} )?$/iu,
);

function found(span: Span, score: number, cue: string | undefined): Entity {
  return entityOf(span, { recognizer: "postal-address", type: "ADDRESS", score, evidence: "keyword", cue });
}

const lead =
  /(?<![\p{L}\p{N}])(?:(?:flat|apartment|apt\.?|unit|suite|room|studio|level|whg\.?|u|lot)[ ]#?\w{1,5},? |\d{1,2}(?:st|nd|rd|th) floor, |(?:\d{2}-\d{3}|\d{5}) \p{Lu}[\p{L}-]{2,20}, |(?<![\d.,:/$€£#-])\d{2,5} )$/iu;

/** `Flat 2, 14 Crown Street`, and the number of a building in front of the street's own. */
function withLead(text: string, start: number): number {
  const from = Math.max(0, start - 32);
  const match = lead.exec(text.slice(from, start));
  return match === null ? start : from + match.index;
}

/** `In 1929 Wall Street fell`. */
function isYearInProse(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || !/^(?:1[5-9]|20)/.test(text.slice(start, end))) return false;
  return yearIntroduction.test(text.slice(Math.max(0, start - 8), start));
}

const yearIntroduction = endPattern(
  /(?<!\p{L})(?:in|since|by|of|until|the|early|late|during|from|after|before|and) $/iu,
);
