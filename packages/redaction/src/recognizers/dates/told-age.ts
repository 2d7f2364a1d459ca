import { endPattern } from "../../end-pattern";
import { isDigitAt } from "../digit-chains";
import { standardForm } from "../names-by-rule/place-lists";

/**
 * Ages as people tell them in passing: `my kids are 4 and 7`, `her 80th birthday`, `my brother Jannik (31)`, `im 19f`,
 * `mi abuela cumple 90`, `маме 67,`.
 */
interface Telling {
  readonly before: { test(text: string): boolean };
  readonly after: RegExp;
}

const kin =
  "mother|father|mom|mum|dad|brother|sister|son|daughter|wife|husband|grandma|grandpa|girlfriend|boyfriend|partner|friend|cousin|nephew|niece|uncle|aunt|mutter|vater|mama|papa|bruder|schwester|sohn|tochter|frau|mann|oma|opa|freund|freundin|" +
  "mère|père|frère|sœur|fils|fille|femme|mari|ami|amie|copain|copine|madre|padre|hermano|hermana|hijo|hija|marido|mujer|abuela|abuelo|amigo|amiga|fratello|sorella|figlio|figlia|moglie|marito|nonna|nonno|amico|amica|" +
  "mãe|pai|irmão|irmã|filho|filha|avó|avô|moeder|vader|broer|zus|zoon|dochter|vriend|vriendin|matka|ojciec|brat|siostra|syn|córka|żona|mąż|babcia|dziadek";
const mine =
  "my|his|her|our|their|mein|meine|meinen|meinem|meiner|sein|seine|ihr|ihre|unser|unsere|mijn|haar|zijn|onze";
const unit = "(?: ?(?:years?(?: old)?|yo|ans|años|anni|anos|jahre(?: alt)?|jaar|lat|år))?";

/** `4` and `7` of `my kids are 4 and 7`. */
const ofSeveral: Telling = {
  before: ends(
    `(?:${mine}) (?:\\p{L}{2,12} )?(?:kids|children|sons|daughters|twins|boys|girls|grandkids|kinder|söhne|töchter|zwillinge|jungs|mädchen|enkel|kinderen|zoons|dochters) (?:are|aged|sind|zijn) (?:now |jetzt |nu )?(?:\\d{1,2}(?:,| and| und| en|, and) ){0,3}`,
  ),
  after:
    /^(?:,? (?:and|und|en) \d{1,2}(?!\d)|, \d{1,2}(?!\d)|[.!?;)]|$|, \p{L}| (?:and|but|und|aber|en|what|so|now) )/iu,
};

const tellings: readonly Telling[] = [
  {
    before: ends(
      `(?:${mine}) (?:\\p{L}{2,12} )?(?:${kin}),? \\p{Lu}\\p{L}{1,15},? (?:is|was|ist|wird|wordt)(?: now| just| only| jetzt| nu)? `,
    ),
    after: /^(?:[.,!?;)]|$| (?:and|but|und|aber|en|maar|now|so|who|with|years|jahre|jaar)(?!\p{L}))/iu,
  },
  ofSeveral,
  {
    before: ends(
      `(?:(?:${kin}) \\p{L}{2,16}|(?:i'm|im|i am|ich bin|ich heiße|je suis|je m'appelle|soy|me llamo|sono|mi chiamo|sou|ik ben|jestem) \\p{L}{2,16}(?: \\p{L}{2,16})?) \\(`,
    ),
    after: new RegExp(`^${unit}(?:\\)|, ?\\p{L})`, "iu"),
  },
  {
    before: ends(
      "(?:i'm|im|i am|soy|sono|sou|je suis|ich bin|ik ben|my name is|me llamo|mi chiamo) \\p{Lu}\\p{L}{1,16}, ",
    ),
    after: /^ (?:years? old|ans|años|anni|anos|jahre(?: alt)?|jaar)(?=[,.]| (?:and|et|y|e|und|en) )/iu,
  },
  { before: ends("(?:i|me|ich|je|moi|yo|io|eu|ik) ?[([]"), after: /^(?:, ?| ?\/?)[mfwhdvk][)\]]/iu },
  { before: ends("(?:i'm|im|i am|he's|hes|she's|shes) "), after: /^ ?\/?[mf](?=[\s,;.!?)]|$)/iu },
  {
    before: ends(`(?:${mine}|my (?:${kin})['’]?s) `),
    after: /^(?:st|nd|rd|th)(?: (?:birthday|bday|b-day)|[.,!?;)]|$)/iu,
  },
  {
    before: ends(
      "(?:cumpl(?:e|ió|irá|í|o)|compie|compirà|compiuto|fêt(?:e|era) ses|kończy|skończył|skończyła|fyller|fylder|wordt) ",
    ),
    after: new RegExp(
      `^${unit}(?:[.,!?;)]|$| (?:el|la|il|am|le|en|em|no|op|w|och|y|e|et|i|den|på|hoy|mañana|domani|oggi|jutro|dziś|morgen)(?!\\p{L}))`,
      "iu",
    ),
  },
  {
    before: ends(
      "(?:маме|папе|бабушке|дедушке|мужу|жене|сыну|дочери|дочке|брату|сестре|внуку|внучке)(?: \\p{Lu}\\p{Ll}{1,14})?(?: уже| всего| только| скоро| сейчас)? ",
    ),
    after: /^(?: (?:лет|год|года)(?!\p{L})|[,.;!?]|$)/iu,
  },
  {
    before: ends(
      standardForm("(?:बेटी|बेटा|बेटे|पति|पत्नी|माँ|मां|पिता|भाई|बहन|दादी|दादा|बच्चा|बच्ची)(?: [^\\s।,]{1,12}){0,2} "),
    ),
    after: new RegExp(`^ ${standardForm("साल")}(?![\\u0900-\\u0963])`, "u"),
  },
  { before: ends("(?:umar|umr|umur) "), after: /^(?:[.,;!?]|$| )/u },
];

function ends(pattern: string) {
  return endPattern(new RegExp(`(?<!\\p{L})(?:${pattern})$`, "iu"));
}

/** True when the number between is an age that somebody tells. Both are at most 48 characters. */
export function isToldAge(before: string, after: string): boolean {
  if (beginsBeyondAscii(after)) return false;
  if (endsWithListedNumber(before)) return isTold(ofSeveral, before, after);
  return tellings.some((telling) => isTold(telling, before, after));
}

function isTold(telling: Telling, before: string, after: string): boolean {
  return telling.after.test(after) && telling.before.test(before);
}

/** The only letter beyond ASCII that may touch the number is that of `år`. */
function beginsBeyondAscii(after: string): boolean {
  const code = after.charCodeAt(0);
  return code > 0x7f && (code | 0x20) !== 0xe5;
}

/** `4, `: no other telling goes on behind a number. */
function endsWithListedNumber(before: string): boolean {
  const end = before.length;
  return before.endsWith(", ") && isDigitAt(before, end - 3);
}

/** Last words in front of such ages: a cheap look. */
export const wordsBeforeToldAge: readonly string[] = (
  "is was ist wird wordt now just only jetzt nu are aged sind zijn and und en my his her our their mein meine cumple cumplió cumplirá cumplí cumplo compie compirà compiuto ses kończy skończył skończyła fyller fylder " +
  "маме папе бабушке дедушке мужу жене сыну дочери дочке брату сестре внуку внучке уже всего только скоро сейчас umar umr umur"
).split(" ");
