import { matchesNear } from "../../matches-near";
import { placesOfPattern } from "../../places";
import type { ViewEdit } from "../view";

/** Groups as cards, social security numbers and IBANs have them, with the same unusual mark between all. */
const grouped =
  /(?<![A-Za-z0-9_.*|~/-])(?:\d{4}(?=[^\d])|\d{3}(?=[^\d]{1,3}\d\d[^\d])|[A-Z]{2}\d\d|\+\d{1,3})( {2,4}|[_*|~/·•.:]| [_*|~/·•:-] | ?[-–] ?[-–] ?)[A-Z0-9]{2,6}(?:\1[A-Z0-9]{1,6}){1,8}(?![A-Za-z0-9]|[_*|~/.-][A-Za-z0-9])/g;
/** The end of one group, one whole and the beginning of a third, to rule it out quickly. */
const joints = /(?:\d\d|\+\d)( {2,4}|[_*|~/·•.:]| [_*|~/·•:-] | ?[-–] ?[-–] ?)[A-Z0-9]{2,6}\1[A-Z0-9]/g;
const jointHere = new RegExp(joints, "y");

/** What ends a group, and whether more of the separator has to follow. */
const separatorKind = new Uint8Array(128);
for (const mark of "_*|~/.:") separatorKind[mark.charCodeAt(0)] = 1;
for (const mark of " -") separatorKind[mark.charCodeAt(0)] = 2;
const inGroup = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") inGroup[char.charCodeAt(0)] = 1;

/** True for what may stand behind a group that is joined in such a way. */
export function mayEndGroup(code: number): boolean {
  return separatorKind[code] !== 0;
}

/** Whether an unusual mark joins the group of digits `[start, end)` and two more. */
export function hasOddJointAt(text: string, start: number, end: number): boolean {
  // Two digits, or a plus and one.
  if (end - start === 1 && text.charCodeAt(start - 1) !== plus) return false;
  if (!mayJoin(text, end)) return false;
  jointHere.lastIndex = end - 2;
  return jointHere.test(text);
}

const plus = 0x2b;

function mayJoin(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  const kind = separatorKind[code];
  if (kind === 0) return false;
  if (code >= 128) return true;
  const next = text.charCodeAt(end + 1);
  if (kind === 2) return next >= 128 || (separatorKind[next] ?? 0) > 0;
  if (kind !== 1 || inGroup[next] !== 1) return false;
  let at = end + 2;
  while (at < end + 7 && inGroup[text.charCodeAt(at)] === 1) at++;
  return text.charCodeAt(at) === code;
}

/** Ten groups of six, each with three characters between, and what is looked at around them. */
const numberCharsMax = 96;
const shapes = /^(?:4-4-4-4|4-4-4-4-3|4-6-5|4-6-4|3-2-4)$/;
const ibanShape = /^[A-Z]{2}\d\d-(?:[A-Z0-9]{4}-){2,7}[A-Z0-9]{1,4}$/;

/** `4111_1111_1111_1111`, `123/45/6789`: with dashes; `+44_20_7946_0958` with spaces. */
export function oddSeparatorEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  const places = placesOfPattern(text, joints);
  for (const { 0: whole, 1: separator = "", index } of matchesNear(text, places, numberCharsMax, grouped)) {
    const groups = whole.split(separator);
    const isNumber = groups.every((group) => /^\d+$/.test(group));
    const shape = groups.map((group) => group.length).join("-");
    const isPhone = groups[0]?.startsWith("+") === true;
    if (isNumber ? !shapes.test(shape) : !isPhone && !ibanShape.test(groups.join("-"))) continue;
    let at = index;
    for (const group of groups.slice(0, -1)) {
      at += group.length;
      edits.push({ start: at, end: at + separator.length, replacement: isPhone ? " " : "-" });
      at += separator.length;
    }
  }
  return edits;
}
