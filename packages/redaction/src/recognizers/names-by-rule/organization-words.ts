import type { Span } from "../../types";
import type { StartOfName } from "./organization-name";

/** What names of companies, schools and clinics are made of. */

export const capital = "[\\p{Lu}\\d](?:[\\p{L}\\p{N}&]|[.'](?=[\\p{L}])|-(?=\\p{L})){0,24}";
export const links = "(?:(?:&|and|und|et|y|e|of|de|del|della|di|da|do|dos|von|van|für|the|la|le|i) ){0,2}";
/** How far back a name may begin. */
export const reachBack = 64;

/** Words with a capital that are no part of the name behind them. */
const leading =
  /^(?:(?:Unternehmen|Konzern|Hersteller|Anbieter|The|A|An|My|Our|Your|His|Her|Their|This|That|At|In|For|From|By|With|And|Or|If|When|Is|Are|Was|Every|Each|Any|Some|No|New hire|Employer|Company|Firma|Call|Contact|Reach|Email|Visit|Ask|Pay|Die|Der|Das|Dem|Den|Des|Ein|Eine|Bei|Im|Am|Von|Zur|Zum|Und|Meine?|Unsere?|Le|La|Les|L|Un|Une|Chez|Mon|Ma|El|Los|Las|En|Mi|Il|Lo|Gli|Al|Alla|Presso|O|Os|As|Na|No|Em|Het|De|Een|Bij|Mijn|W|We|Do|Z|Ze|Na) )+/u;
/** Adjectives that make no name: `a Public School`; in lower case. */
export const generic: ReadonlySet<string> = new Set(
  (
    "high middle public private local nearest primary secondary elementary general national central medical teaching top best good " +
    "new old big online commercial federal investment community summer sunday graduate business law state american british german " +
    "french italian spanish european chinese first each every any some which dein mein"
  ).split(" "),
);

/** What names of companies end with, and those of nobody; in lower case. */
export const companyWords: ReadonlySet<string> = new Set(
  (
    "technologies technology solutions systems industries enterprises partners associates holdings labs laboratories analytics software studios brewing movers freight airlines airways " +
    "insurance ventures financial foods textiles electronics robotics pharmaceuticals therapeutics biotech realty properties construction builders landscaping transport trucking catering " +
    "orthodontics pediatrics veterinary broadcasting publishing foundation hospital university clinic pharmacy bakery logistics consulting plumbing roofing brewery dental motors " +
    "group company services agency media marketing management retail packaging seafood trading international association advisors supplies telecom restaurant hotel council ministry"
  ).split(" "),
);

/** Capitals behind a cue that begin something else. */
export const notNamed: ReadonlySet<string> = new Set(
  (
    "I The A An It He She We They You My If When But And Or So Monday Tuesday Wednesday Thursday Friday Saturday Sunday January " +
    "February March April May June July August September October November December Herr Herrn Frau Tag Nacht Und Der Die Das Ich Le " +
    "La Il El Los Las In En Em Na No Mr Mrs Ms Dr IBAN BIC SWIFT BSB"
  ).split(" "),
);

/** One digit at a time: with runs in a loop there would be as many ways to read a number as there are to cut it. */
const onlyNumbers = /^\d(?:[.,]? ?\d)*[.,]? ?$/;

/** The name that is read in front of `start`, up to `end`; without the words with capitals that lead to it. */
export function named(text: string, read: StartOfName, start: number, end: number): Span | undefined {
  if (text.charAt(start - 1) !== " ") return undefined;
  const before = text.slice(Math.max(0, start - reachBack), start);
  const nameStart = read(before);
  if (nameStart === -1) return undefined;
  const name = before.slice(nameStart).replace(leading, "");
  if (name.trim() === "" || onlyNumbers.test(name)) return undefined;
  return { start: start - name.length, end };
}
