import { endPattern } from "../end-pattern";
import { wordEndingBefore } from "../recognizers/nearby-word";
import type { Entity } from "../types";
import { mark } from "./marked-words";
import type { Surroundings } from "./surroundings";
import { mineWords } from "./tie-words";

const mine = mineWords.join("|");
/** In front of a place. */
const here =
  "in|at|near|from|outside|bei|aus|à|au|chez|en|de|a|ad|di|em|no|na|te|uit|bij|w|we|z|ze|i|på|fra|från";

const hereWords: ReadonlySet<string> = new Set([...here.split("|"), "the"]);

/** `my mum in Cork`, `meine Oma in Passau`: somebody of mine, or something that has a place, and one more word at most. */
const placeTie = endPattern(
  new RegExp(
    `(?<!\\p{L})(?:${mine}) (?:\\p{L}+ )?(?:mother|father|mum|mom|dad|parents|brother|sister|son|daughter|wife|husband|grandma|grandpa|grandmother|grandfather|gran|nan|aunt|uncle|cousin|nephew|niece|family|folks|kids?|` +
      "friends?|girlfriend|boyfriend|partner|fiancée?|ex|landlord|landlady|roommate|flatmate|neighbou?r|boss|colleague|tenant|doctor|dentist|lawyer|therapist|house|home|flat|apartment|place|condo|room|office|shop|store|salon|restaurant|cafe|café|practice|school|job|work|" +
      "mutter|vater|mama|papa|eltern|bruder|schwester|sohn|tochter|frau|mann|oma|opa|tante|onkel|freund|freundin|familie|vermieter|chef|chefin|arzt|ärztin|wohnung|haus|zimmer|job|schule|laden|praxis|" +
      "mère|père|maman|papa|parents|frère|sœur|soeur|fils|fille|femme|mari|mamie|papi|grand-mère|copain|copine|amie?|famille|propriétaire|patron|appartement|maison|cabinet|médecin|" +
      "madre|padre|mamá|papá|padres|hermano|hermana|hijo|hija|mujer|marido|abuela|abuelo|tía|tío|novio|novia|amigo|amiga|familia|casero|jefe|piso|casa|apartamento|" +
      "mamma|papà|genitori|fratello|sorella|figlio|figlia|moglie|marito|nonna|nonno|zia|zio|amico|amica|famiglia|ragazzo|ragazza|appartamento|ufficio|medico|" +
      "mãe|pai|pais|irmão|irmã|filho|filha|esposa|avó|avô|família|namorado|namorada|moeder|vader|ouders|broer|zus|zoon|dochter|vrouw|vriend|vriendin|familie|huis|appartement|" +
      "mama|tata|matka|ojciec|rodzice|brat|siostra|syn|córka|żona|mąż|babcia|dziadek|rodzina|przyjaciel|przyjaciółka|mieszkanie|dom)" +
      `(?: (?:back|home|here|over|is|are|was|ist|war|est|está|è|vive|is nog|jest|lives|up|down|out))? (?:${here}) (?:the )?$`,
    "iu",
  ),
);

/** `I'm a nurse in Leeds`, `ich bin gerade in Bochum`, `soy enfermera en Bilbao`. */
const selfTie = endPattern(
  new RegExp(
    "(?<!\\p{L})(?:i'm|im|i am|we're|we are|i was|(?:ich )?bin|wir sind|je suis|j'étais|nous sommes|soy|estoy|somos|estamos|sono|siamo|sou|estou|somos|ik ben|wij zijn|jestem|jag är|jeg er) " +
      "(?:(?:a|an|the|one|currently|now|still|stuck|alone|here|back|originally|gerade|jetzt|momentan|noch|aktuell|un|une|actuellement|un|una|um|uma|een|nu|teraz) ){0,2}" +
      `(?!interess|looking|going|plan|fly|travel|visit|hoping|writing|read|search|think|work on)(?:\\p{L}{3,16} ){0,2}?(?:in|at|à|en|a|em|w|we|i|på|près de|near) $`,
    "iu",
  ),
);

const organizationNouns =
  "employer|company|work|school|university|uni|college|high school|bank|insurance|insurer|hospital|clinic|gym|daycare|kindergarten|church|team|arbeitgeber|firma|schule|uni|universität|hochschule|" +
  "bank|krankenkasse|versicherung|krankenhaus|klinik|verein|kita|employeur|entreprise|boîte|école|université|fac|banque|mutuelle|assurance|hôpital|clinique|club|empresa|colegio|instituto|universidad|banco|" +
  "seguro|aseguradora|hospital|azienda|ditta|scuola|università|banca|assicurazione|ospedale|escola|faculdade|universidade|werkgever|bedrijf|school|universiteit|zorgverzekeraar|ziekenhuis|firma|szkoła|uczelnia|pracodawca|szpital";
const afterNoun = "is| was| ist| heißt| est| s'appelle| es| se llama| è| si chiama| é| heet| to";
const article = "the |die |der |das |la |le |il |el |o |a ";

/** The last words of what ties an organization. */
const organizationEnds: ReadonlySet<string> = new Set(
  [organizationNouns, afterNoun, article]
    .flatMap((words) => words.split("|"))
    .map((words) => words.trim().split(/[ ']/).at(-1) ?? ""),
);

/** Somebody's company, school or clinic: `my therapist at`, `my insurance is`, `mein Chef bei`. */
const organizationTie = endPattern(
  new RegExp(
    `(?<!\\p{L})(?:${mine}) (?:\\p{L}+ )?(?:${organizationNouns})(?:,| ${afterNoun}|:)? (?:${article})?$`,
    "iu",
  ),
);

/** A letter that somebody writes to their company or to one where they want to be: `cover letter for`, `Kündigung zum 31.12. bei`. */
const paperTie = endPattern(
  new RegExp(
    "(?<!\\p{L})(?:cover letter|resignation(?: letter)?|letter of resignation|motivation letter|application|kündigung(?:sschreiben)?|bewerbung(?:sschreiben)?|anschreiben|lettre de (?:démission|motivation|résiliation)|démission|candidature|" +
      "carta de (?:renuncia|dimisión|presentación|motivación|demissão|apresentação)|renuncia|lettera di (?:dimissioni|presentazione|motivazione)|dimissioni|demissão|ontslagbrief|sollicitatiebrief|motivatiebrief|opzegging|sollicitatie|wypowiedzenie|list motywacyjny|podanie o pracę) " +
      "(?:(?:zum|per|am|au|for|op|na|z|del|le|dal) [\\d./]{2,10},? )?(?:for|to|at|from|bei|an|für|von|pour|à|chez|para|a|en|per|da|bij|voor|aan|do|w|dla) (?:the |die |der |das |la |le |il |el |o |a |de |het )?$",
    "iu",
  ),
);

/** What stands behind a place in languages that put the verb last: `Bursa'da yaşıyorum`, `大阪に住んで`. */
const placeRelationBehind =
  /(?:['’]?(?:da|de|ta|te) (?:yaşı|otur|doğ)|['’]?(?:l[ıiuü]y[ıiuü]m)|(?:市|県|府|都)?(?:に住|出身|在住|で生まれ)|(?:시|도)?(?:에 살|에서 살|출신))/uy;

/** How far before it a tie may begin. */
const reach = 44;

/** True for a place or an organization that the words right before it tie to somebody. */
export function isTied(text: string, { type, start }: Entity, around: Surroundings): boolean {
  const from = Math.max(0, start - reach);
  const marks = around.marksWithin(from, start);
  if (type === "DATE" || (marks & mark.tie) === 0) return false;
  const last = wordEndingBefore(text, start);
  const before = text.slice(from, start);
  if (hereWords.has(last)) {
    if ((marks & mark.mine) !== 0 && placeTie.test(before)) return true;
    if ((marks & mark.selfTie) !== 0 && type === "LOCATION" && selfTie.test(before)) return true;
  }
  if (type === "LOCATION") return false;
  if ((marks & mark.mine) !== 0 && organizationEnds.has(last) && organizationTie.test(before)) return true;
  return (marks & mark.paper) !== 0 && paperTie.test(before);
}

/** True for a place with a word behind it that ties it to somebody. */
export function isTiedBehind(text: string, { end }: Entity): boolean {
  const code = text.charCodeAt(end);
  if (code < 128 && !"'dtl".includes(text.charAt(end))) return false;
  placeRelationBehind.lastIndex = end;
  return placeRelationBehind.test(text);
}
