import { everyMatch } from "../../every-match";
import type { ViewEdit } from "../view";
import { decodedCharacter } from "./decoded-character";

/** Those that can stand in a value, and the letters of names. Characters by name, spaces between. */
const named = new Map(
  (
    "amp=& lt=< gt=> quot=\" apos=' commat=@ period=. num=# colon=: sol=/ bsol=\\ lowbar=_ plus=+ equals== percnt=% " +
    "hyphen=- dash=- ndash=- mdash=- lpar=( rpar=) lsqb=[ rsqb=] comma=, semi=; dollar=$ excl=! quest=? ast=* " +
    "auml=ä Auml=Ä ouml=ö Ouml=Ö uuml=ü Uuml=Ü szlig=ß eacute=é Eacute=É egrave=è Egrave=È ecirc=ê euml=ë " +
    "aacute=á Aacute=Á agrave=à acirc=â atilde=ã aring=å Aring=Å aelig=æ AElig=Æ ccedil=ç Ccedil=Ç iacute=í " +
    "igrave=ì icirc=î iuml=ï ntilde=ñ Ntilde=Ñ oacute=ó Oacute=Ó ograve=ò ocirc=ô otilde=õ oslash=ø Oslash=Ø " +
    "uacute=ú Uacute=Ú ugrave=ù ucirc=û yacute=ý yuml=ÿ scaron=š Scaron=Š oelig=œ"
  )
    .split(" ")
    .map((entry): [string, string] => [
      entry.slice(0, entry.indexOf("=")),
      entry.slice(entry.indexOf("=") + 1),
    ]),
);
for (const space of ["nbsp", "ensp", "emsp", "thinsp", "Tab", "NewLine"]) named.set(space, " ");
for (const nothing of ["shy", "zwj", "zwnj", "ZeroWidthSpace", "NoBreak", "lrm", "rlm"])
  named.set(nothing, "");

const entity =
  /&(?:#(?:[xX]0{0,6}([0-9A-Fa-f]{1,6})|0{0,6}([0-9]{1,7}))(?:;|(?![0-9A-Fa-f]))|([A-Za-z]{2,14});)/g;

/** One layer of HTML entities: numbers, with or without the semicolon, and the names above. */
export function htmlEntityEdits(text: string): ViewEdit[] {
  if (!text.includes("&")) return [];
  const edits: ViewEdit[] = [];
  for (const match of everyMatch(text, entity)) {
    const [whole, hex, decimal, name] = match;
    const replacement =
      name === undefined
        ? decodedCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : named.get(name);
    if (replacement !== undefined) {
      edits.push({ start: match.index, end: match.index + whole.length, replacement });
    }
  }
  return edits;
}
