import type { Span } from "../../types";
import { startOfCapitalWord } from "./capital-words";
import { isLetter } from "./word-spotter";

const hyphen = 0x2d;

/** What schools, clinics and banks are for, and where: `Fach-Klinik`, `Online-Apotheke`. */
const kinds: ReadonlySet<string> = new Set(
  (
    "Fach Spezial Privat Online Internet Web Versand Direkt Haus Reha Tages Zahn Augen Kinder Frauen Haut Schönheits Tier Uni Ganztags Förder Sprach Musik " +
    "Tanz Fahr Ski Yoga Kampfsport Hunde Volks Elite Partner Forschungs Nachbar Test Muster E Daten Wissens Samen Blut Organ Frei Waldorf Montessori Corona Covid " +
    "Sommer Abend Wald Betriebs Akut Militär Gen Stammzell"
  ).split(" "),
);
/** One word in front of these is what they teach or keep as often as it is a name. */
const needsTwo = /^(?:Schule|Bank|Akademie|Kita|Kindergarten|Institut|Klinik|Hospital)$/;

/** `Goethe-Gymnasium`, `Robert-Bosch-Krankenhaus`: German names with hyphens. */
export function beforeJoinedHead(text: string, { start, end }: Span): Span | undefined {
  if (text.charCodeAt(start - 1) !== hyphen || text.charCodeAt(end) === hyphen) return undefined;
  if (isLetter(text.charCodeAt(end))) return undefined;
  const head = text.slice(start, end);
  if (head.charAt(0) === head.charAt(0).toLowerCase()) return undefined;
  const from = startOfCapitalWord(text, start - 1, false);
  if (from === -1) return undefined;
  const names = text.slice(from, start - 1).split("-");
  if (kinds.has(names[0] ?? "") || (names.length === 1 && needsTwo.test(head))) return undefined;
  return { start: from, end };
}
