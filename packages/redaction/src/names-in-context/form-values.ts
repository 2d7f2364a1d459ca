import { organizationLabels } from "../recognizers/names-by-rule/organization-cues";
import type { Entity, Span } from "../types";

/** What forms say of a name that only the tagger read there: `Employer: Ellison Ward` is a company's, whatever it is called. */

/** Labels that are places or organizations as well. */
const labels: ReadonlySet<string> = new Set([
  "mobile",
  "health plan",
  "health insurance",
  "insurance carrier",
  "insurance company",
  "insurance provider",
]);

/** `Mobile` of `Mobile: 0490 39 07 81`. */
export function isLabel(text: string, { type, start, end }: Entity): boolean {
  if (type === "PERSON" || text.charCodeAt(end) !== colon) return false;
  return labels.has(text.slice(start, end).toLowerCase());
}

/** Labels in front of what is nobody's name. */
const ofThings: ReadonlySet<string> = new Set(
  (
    "specialty|speciality|department|occupation|profession|job title|diagnosis|procedure|medication|medications|allergies|product|product name|item|model|make|brand|color|colour|" +
    "language|religion|nationality|currency|genre|breed|material|degree|major|course|" +
    "fachrichtung|abteilung|beruf|diagnose|medikament|produkt|modell|marke|farbe|sprache|staatsangehörigkeit|konfession|spécialité|métier|diagnostic|médicament|produit|modèle|marque|couleur|" +
    "especialidad|profesión|departamento|diagnóstico|medicamento|producto|modelo|marca|specialità|professione|reparto|diagnosi|farmaco|prodotto|modello|especialidade|profissão|produto|" +
    "afdeling|beroep|specialisme|merk|medicijn|specjalizacja|zawód|lek|marka"
  ).split("|"),
);

/** `Pulmonology` of `Specialty: Pulmonology`. */
export function isValueOfThing(text: string, { type, start, end }: Entity): boolean {
  return type === "PERSON" && ofThings.has(labelOf(text, { start, end }));
}

/** `Ellison Ward` of `Employer: Ellison Ward`. */
export function isValueOfOrganization(text: string, span: Span): boolean {
  return organizationLabels.has(labelOf(text, span));
}

const labelCharsMax = 24;
const valueEnd = /["'*_]{0,3} {0,2}(?:$|[\n\r,;|<}])/y;

/** The label in lower case whose whole value the span is; empty when there is none. */
function labelOf(text: string, { start, end }: Span): string {
  let at = start;
  while (at > 0 && isSpaceOrQuote(text.charCodeAt(at - 1))) at--;
  if (text.charCodeAt(at - 1) !== colon) return "";
  valueEnd.lastIndex = end;
  if (!valueEnd.test(text)) return "";
  const before = text.slice(Math.max(0, at - 1 - labelCharsMax), at - 1);
  const from = Math.max(...["\n", "|", ",", ";", "{", "("].map((mark) => before.lastIndexOf(mark))) + 1;
  return before
    .slice(from)
    .replace(/^[\s"'*_>•-]+|["'*_\s]+$/gu, "")
    .toLowerCase();
}

function isSpaceOrQuote(code: number): boolean {
  return code === 0x20 || code === 0x22 || code === 0x27 || code === 0x2a;
}

const colon = 0x3a;
