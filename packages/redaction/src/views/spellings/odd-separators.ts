import type { ViewEdit } from "../view";

/** Groups as cards, social security numbers and IBANs have them, with the same unusual mark between all. */
const grouped =
  /(?<![A-Za-z0-9_.*|~/-])(?:\d{4}(?=[^\d])|\d{3}(?=[^\d]{1,3}\d\d[^\d])|[A-Z]{2}\d\d|\+\d{1,3})( {2,4}|[_*|~/·•.:]| [_*|~/·•:-] | ?[-–] ?[-–] ?)[A-Z0-9]{2,6}(?:\1[A-Z0-9]{1,6}){1,8}(?![A-Za-z0-9]|[_*|~/.-][A-Za-z0-9])/g;
/** The end of one group, one whole and the beginning of a third, to rule it out quickly. */
const joints = /(?:\d\d|\+\d)( {2,4}|[_*|~/·•.:]| [_*|~/·•:-] | ?[-–] ?[-–] ?)[A-Z0-9]{2,6}\1[A-Z0-9]/;
const shapes = /^(?:4-4-4-4|4-4-4-4-3|4-6-5|4-6-4|3-2-4)$/;
const ibanShape = /^[A-Z]{2}\d\d-(?:[A-Z0-9]{4}-){2,7}[A-Z0-9]{1,4}$/;

/** `4111_1111_1111_1111`, `123/45/6789`: with dashes; `+44_20_7946_0958` with spaces. */
export function oddSeparatorEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  if (!joints.test(text)) return edits;
  for (const { 0: whole, 1: separator = "", index } of text.matchAll(grouped)) {
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
