import { letterBit, letterBitsAt, widthAt } from "../../words/letter-bits";
import { WordTrie } from "../../words/word-trie";

/** What somebody is or does, as German has it: alone, or as the end of a longer word (`Bildungsministerin`). */
const endsOfRoles =
  "minister|präsident|kanzler|sekretär|trainer|chef|sprecher|leiter|inhaber|kollege|kollegen|direktor|experte|experten|kommissar|anwalt|anwält|meister|sänger|schriftsteller|regisseur|schauspieler|komponist|stürmer|torwart|torhüter|vorsitzende|vorsitzender|vorsitzenden|beauftragte|beauftragter|beauftragten|abgeordnete|abgeordneter|abgeordneten|kandidat|forscher|historiker|journalist|aktivist|politiker|pfarrer|bischof|sieger|vorstand|arzt|ärzt|therapeut|gutachter|betreuer|berater|bearbeiter|vermieter";
const relatives = "Tante|Onkel|Bruder|Schwester|Mutter|Vater|Sohn|Tochter|Ehefrau|Ehemann|Freund|Freundin";

const formsOfRoles = endsOfRoles
  .split("|")
  .flatMap((word) => ["", "in", "en", "s", "e"].map((ending) => `${word}${ending}`));
const rolesAtEnd = new WordTrie(formsOfRoles, "end");
const relativesInLower: ReadonlySet<string> = new Set(relatives.toLowerCase().split("|"));
/** German, and English or other as well. */
const otherWords: ReadonlySet<string> = new Set("minister chef meister sieger trainer".split(" "));

/** A whole word, or the end of one: letters, and dashes behind the first. */
function isRoleOrCompound(word: string): boolean {
  return rolesAtEnd.othersAt(word, word.length).some((start) => start === 0 || isStem(word, start));
}

function isStem(word: string, end: number): boolean {
  if (word.charCodeAt(0) === dash) return false;
  for (let at = 0; at < end; at += widthAt(word, at)) {
    if (word.charCodeAt(at) !== dash && (letterBitsAt(word, at) & letterBit.letter) === 0) return false;
  }
  return true;
}

const dash = 0x2d;

/** The last three letters of these words, in all their forms. */
export const roleEndings: readonly string[] = [
  ...new Set([...formsOfRoles, ...relativesInLower].map((word) => word.slice(-3))),
];
const hasRoleEnding: ReadonlySet<string> = new Set(roleEndings);

/** True for `Technikchef`, `Staatssekretärin`, `Tante`; false for `Minister`, which is English as well. */
export function isRole(word: string): boolean {
  if (!hasRoleEnding.has(word.slice(-3).toLowerCase())) return false;
  const folded = word.toLowerCase();
  return relativesInLower.has(folded) || (!otherWords.has(folded) && isRoleOrCompound(word));
}

/** ` geborene `, ` Sohn `, ` Parteikollegen `: what stands between two names. */
export const betweenNames = /^(?:geborene[rn]?|geb\.?|verheiratete|alias|genannt)$/u;

/** `Mibrag-Betriebsrat`: somebody without a name. Not in front of a name for certain, so no `isRole`. */
export const roleBehindHyphen =
  /-(?:(?:Betriebs|Aufsichts|Stadt|Gemeinde)rat|Manager|Mitarbeiter|Gründer|Mitgründer|Eigner|Coach|Boss|Profi|Fan)(?:in|s)?$/u;

/** Endings that nouns have and names do not; things are `Spielzeug`, nobody is. */
export const nounEnding = /(?:zeug|ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|nis|lein|tum)e?s?$/u;

/** Frequent verbs of one person or thing. */
export const verbs: ReadonlySet<string> = new Set(
  (
    "ist war hat hatte wird wurde kann konnte muss musste soll sollte will wollte darf durfte mag mochte " +
    "könnte würde sei wäre habe hätte werde bleibt blieb geht ging kommt kam gibt gab macht machte nimmt " +
    "nahm steht stand liegt lag sieht sah findet fand hält hielt lässt ließ bringt brachte zeigt zeigte " +
    "führt führte spielt spielte lebt lebte arbeitet arbeitete wohnt wohnte gehört gehörte beginnt begann " +
    "gewinnt gewann verliert verlor erhält erhielt bekommt bekam erreicht erreichte stellt stellte setzt " +
    "setzte schreibt schrieb spricht sprach sagt sagte erklärt erklärte weiß wusste denkt dachte glaubt " +
    "glaubte hofft hoffte fordert forderte kritisiert kritisierte plant plante starb stirbt studierte " +
    "lernte lehrte heiratete zog zieht wechselte kehrte reiste verließ gründete übernahm übernimmt " +
    "veröffentlichte komponierte malte entwickelte entdeckte erfand schuf trat tritt traf trifft schoss " +
    "schied stieg steigt fiel fällt lief läuft fuhr fährt rief ruft antwortete fragte bat bittet " +
    "bestätigte betonte meinte berichtet berichtete warnte versprach verspricht nannte nennt kennt kannte " +
    "liebt liebte sucht suchte versucht versuchte verfasste belegte beendete startete siegte besiegte " +
    "folgte bezeichnete beschrieb beschreibt verfolgte gilt galt scheint schien dient diente nutzt nutzte " +
    "kauft kaufte verkauft verkaufte öffnete schloss baute bildete drehte kämpfte wählte feierte leitet " +
    "leitete bot schlug warf trug fing hob sang sprang schwieg trank las brach verriet erhob bewarb " +
    "erwartet erwartete erzählt erzählte wirkte dankte gratulierte klagte stimmte wandte bezog verlegte " +
    "tanzte vergab bekräftigte verzichtete verteidigte kündigte unterstützte"
  ).split(" "),
);

/** Words with which a clause goes on about somebody. */
export const joiningWords: ReadonlySet<string> = new Set(
  "dass daß ob weil obwohl nachdem bevor wenn da warum sich".split(" "),
);

/** A country in the genitive is nobody's name: `der Regisseur Frankreichs`. */
export const countriesInGenitive: ReadonlySet<string> = new Set(
  (
    "Deutschlands Österreichs Frankreichs Italiens Spaniens Portugals Polens Ungarns Russlands Chinas Japans Indiens Kanadas Belgiens " +
    "Dänemarks Schwedens Norwegens Finnlands Griechenlands Großbritanniens Englands Schottlands Irlands Israels Ägyptens Brasiliens " +
    "Argentiniens Mexikos Australiens Rumäniens Bulgariens Tschechiens Kroatiens Serbiens Albaniens Afghanistans Pakistans " +
    "Südkoreas Nordkoreas Südafrikas Europas Amerikas Asiens Afrikas Bayerns Sachsens Hessens Thüringens Brandenburgs Berlins"
  ).split(" "),
);

/** What begins a sentence without being a noun. */
export const adverbs: ReadonlySet<string> = new Set(
  (
    "Zuvor Danach Davor Dabei Damit Dazu Daher Darum Dort Hier Heute Gestern Morgen Jetzt Dann Nun Zwar " +
    "Auch Allerdings Insgesamt Trotzdem Dennoch Zudem Außerdem Ferner Zuletzt Zunächst Zuerst Schließlich " +
    "Seither Seitdem Bisher Später Früher Oben Unten Vieles Alles Nichts Etwas Manches Einiges Jeder Jede " +
    "Jedes Keiner Keine Niemand Jemand Wer Was Wann Wie Warum Ersterer Letzterer Dieser Diese Dieses " +
    "Jener Jene Jenes Solches Einer Eine Eines Mancher Welcher Anderes Ersteres Letzteres Nur Nie Nicht " +
    "Noch Schon Oft Selten Manchmal Immer Bald Kaum Vielleicht Leider Gerne Gern Sonst Ebenso Ebenfalls " +
    "Genauso Nebenbei"
  ).split(" "),
);

/** Products that are called as somebody may be. */
export const products: ReadonlySet<string> = new Set(
  "Python Java Slack Excel Windows Linux Siri Alexa Google Claude Gemini Copilot Jira Jenkins Maven Gradle Ruby Swift Rust Julia".split(
    " ",
  ),
);

/** Small words that say that a text is German. */
export const germanWords =
  /(?<!\p{L})(?:der|das|und|ist|nicht|ein|eine|einen|einem|dem|des|im|zu|zum|zur|mit|von|für|auf|sich|auch|bei|aus|nach|als|wie|er|sie|es)(?!\p{L})/u;
