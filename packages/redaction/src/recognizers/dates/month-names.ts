import { wordList } from "../cue-words/cues";

/** January first. English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Nordic, Finnish, Russian, Turkish, Arabic. */
const fullNames = [
  "january, januar, jänner, janvier, enero, gennaio, janeiro, januari, stycznia, styczeń, tammikuuta, января, ocak, يناير, جانفي",
  "february, februar, feber, février, febrero, febbraio, fevereiro, februari, lutego, luty, helmikuuta, февраля, şubat, فبراير, شباط, فيفري",
  "march, märz, mars, marzo, março, maart, marca, marzec, marts, maaliskuuta, марта, mart, مارس, آذار",
  "april, avril, abril, aprile, kwietnia, kwiecień, huhtikuuta, апреля, nisan, أبريل, إبريل, نيسان, أفريل",
  "may, mai, mayo, maggio, maio, mei, maja, maj, toukokuuta, мая, mayıs, مايو, أيار, ماي",
  "june, juni, juin, junio, giugno, junho, czerwca, czerwiec, kesäkuuta, июня, haziran, يونيو, حزيران, جوان",
  "july, juli, juillet, julio, luglio, julho, lipca, lipiec, heinäkuuta, июля, temmuz, يوليو, تموز, جويلية",
  "august, août, aout, agosto, augustus, sierpnia, sierpień, augusti, elokuuta, августа, ağustos, أغسطس, غشت",
  "september, septembre, septiembre, setiembre, settembre, setembro, września, wrzesień, syyskuuta, сентября, eylül, سبتمبر, أيلول",
  "october, oktober, octobre, octubre, ottobre, outubro, października, październik, lokakuuta, октября, ekim, أكتوبر",
  "november, novembre, noviembre, novembro, listopada, listopad, marraskuuta, ноября, kasım, نوفمبر",
  "december, dezember, décembre, diciembre, dicembre, dezembro, grudnia, grudzień, desember, joulukuuta, декабря, aralık, ديسمبر",
];

/** Several are words of their own (`set`, `ago`, `out`), so a day and a year have to stand beside them. */
const shortNames = [
  "jan, janv, ene, gen, sty",
  "feb, fév, févr, fev, lut",
  "mar, mär, mrz, mrt",
  "apr, avr, abr, kwi",
  "may, mai, mag, maj",
  "jun, giu, cze, juin",
  "jul, juil, lug, lip",
  "aug, août, ago, sie",
  "sep, sept, set, wrz",
  "oct, okt, ott, out, paź",
  "nov, lis",
  "dec, dez, déc, dic, gru, des",
];

/** Words of other meanings too, that take more than a day beside them: `may 5`, `march 10 miles`. */
const doubtful = new Set(["may", "march", "mars", "mei", "listopad", "luty"]);

export interface Month {
  /** 1 to 12. */
  readonly number: number;
  readonly isShort: boolean;
  readonly isDoubtful: boolean;
}

const months = new Map<string, Month>();
for (const [isShort, names] of [
  [true, shortNames],
  [false, fullNames],
] as const) {
  for (const [index, list] of names.entries()) {
    for (const name of wordList(list)) {
      months.set(name, { number: index + 1, isShort, isDoubtful: doubtful.has(name) });
    }
  }
}

/** All names, in lower case. */
export const monthWords: readonly string[] = [...months.keys()];

/** What names begin with, in both cases: most words need not be folded. */
const firstLetters: ReadonlySet<number> = new Set(
  monthWords.flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

/** The month that a word names, in any case. */
export function monthOf(word: string): Month | undefined {
  if (word.length < 3 || word.length > 13 || !firstLetters.has(word.charCodeAt(0))) return undefined;
  return months.get(word.toLowerCase());
}
