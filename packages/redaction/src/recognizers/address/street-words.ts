import { wordList } from "../cue-words/cues";

/** `strong` words stand in streets and little else; `weak` ones need more of an address beside them. */
export type StreetWord = "strong" | "weak";

function table(strong: string, weak: string): ReadonlyMap<string, StreetWord> {
  return new Map<string, StreetWord>([
    ...wordList(weak).map((word) => [word, "weak"] as const),
    ...wordList(strong).map((word) => [word, "strong"] as const),
  ]);
}

/** Behind the name, the number in front: `12 Main Street`. */
export const endings = table(
  "street, st, avenue, ave, boulevard, blvd, road, rd, lane, ln, terrace, crescent, cres, parkway, pkwy, highway, hwy, turnpike, expressway, esplanade, mews",
  "drive, dr, court, ct, circle, cir, close, place, pl, square, sq, way, trail, trl, path, row, alley, grove, gardens, gdns, hill, park, parade, pde, quay, walk, loop, plaza, rise, view, green, " +
    "point, ridge, crossing, bend, cove, ferry, run, track, wharf, crossroad, crossroads, rapids, route, union, islands, bypass, heights, meadows, glen, chase, vale, mount, broadway",
);

/** In front of the name: `calle Mayor 5`, `12 rue de Rivoli`, `ul. Kwiatowa 15`. */
export const beginnings = table(
  "calle, c/, cl., avda, avda., avenida, av., av, avd., pza., plza., plaza, paseo, pº, carretera, ctra, ctra., travesía, carrer, rambla, rúa, calzada, calleja, camino, glorieta, pasaje, costanilla, carrera, " +
    "rua, r., travessa, tv., praça, pça., praceta, calçada, ladeira, azinhaga, alameda, al., estrada, rodovia, rod., beco, viela, largo, " +
    "via, v.le, viale, piazza, p.za, p.zza, piazzale, piazzetta, vicolo, corso, lungomare, lungotevere, " +
    "rue, avenue, ave, boulevard, bd, bd., bld, blvd, chemin, ch., allée, allee, impasse, imp., quai, faubourg, sentier, ruelle, passage, chaussée, esplanade, parvis, venelle, " +
    "ul., ulica, ulicy, ulicę, aleja, alei, aleje, pl., plac, placu, os., osiedle, osiedlu, rondo, skwer, bulwar, ulice, trg, ulitsa, ул., улица, пр., проспект, пер., λεωφόρος, οδός, πλατεία",
  "ronda, place, route, square, cours, strada, str., c., gran, bairro, quinta, urbanización, urb., residence, résidence, resid., polígono, contrada, località, frazione, cité, clos, hameau, lotissement, contrada, pasaje",
);

/** Words in both tables that are also ordinary English or other words when written in lower case. */
export const capitalOnly: ReadonlySet<string> = new Set([
  "via",
  "largo",
  "passage",
  "camino",
  "plaza",
  "corso",
  "av",
  "al.",
  "os.",
  "pl.",
  "r.",
  "ch.",
  "imp.",
  "rod.",
  "tv.",
  "plac",
  "rondo",
  "carrera",
  "rua",
  "avenue",
  "ave",
  "boulevard",
  "allee",
]);

/** Whole words behind the name, the number last: `Berliner Straße 5`, `Via`'s of the north. */
export const lastWords = table(
  "straße, strasse, str, allee, platz, gasse, weg, chaussee, damm, ufer, ring, promenade, gade, gata, gatan, gate, vej, väg, veg, allé, alle, straat, laan, plein, kade, gracht, singel, katu, tie, kuja, utca, út, u, tee, tér, terrasse, plads, plass, torg, torv",
  "markt, steig, pfad, hof, graben, tn, mnt, pst",
);

/** Ends of one word, the number last: `Hauptstraße 5`, `Magasinsgatan 7`. Sought by their last letters. */
const strongSuffixes = wordList(
  "straße, strasse, str, gasse, allee, platz, chaussee, gatan, gaten, gata, gade, vägen, vegen, vejen, vej, väg, allén, alléen, straat, gracht, laan, plein, steenweg, katu, utca, ulica, stråket",
);
const weakSuffixes = wordList(
  "weg, damm, ufer, ring, steig, stieg, promenade, graben, veg, vangen, tie, kuja, polku, kaari, polun, tee, gränd, backen, stigen, stien, torget, torg, torv, plads, plass, kade, dijk, singel, dreef, lei, hove, hof, allé, markt, brücke, terrasse, út, feld, berg, halde, acker, park, parken, gården, toften, bakken, lunden, haven, centret, kroken, lia, åsen",
);
const suffixesByEnd = new Map<string, [suffix: string, word: StreetWord][]>();
for (const [list, word] of [
  [strongSuffixes, "strong"],
  [weakSuffixes, "weak"],
] as const) {
  for (const suffix of list) {
    const key = suffix.slice(-2);
    const known = suffixesByEnd.get(key) ?? [];
    known.push([suffix, word]);
    suffixesByEnd.set(key, known);
  }
}

export const compoundEndings: readonly string[] = [...strongSuffixes, ...weakSuffixes];

/** What a compound word says by its end: `hauptstraße` is a street. In lower case, without a full stop. */
export function compoundStreet(word: string): StreetWord | undefined {
  for (const [suffix, kind] of suffixesByEnd.get(word.slice(-2)) ?? []) {
    if (word.length >= suffix.length + 3 && word.endsWith(suffix)) return kind;
  }
  return undefined;
}

/** Small words inside names of streets and cities. */
export const particles: ReadonlySet<string> = new Set(
  wordList(
    "de, la, las, los, del, da, do, dos, das, di, della, delle, degli, dei, dell', dell, all, sull, du, des, le, les, l', d', van, von, den, der, dem, zu, zum, zur, am, an, im, in, auf, unter, y, e, i, et, of, the, het, op, ten, ter, na, a, à, al, st, sv, św., ks., gen., dr., płk., os.",
  ),
);

/** In lower case these are no names: `5 miles down the road`. */
export const noNames: ReadonlySet<string> = new Set(
  wordList(
    "mile, miles, minute, minutes, min, hour, hours, day, days, week, weeks, month, months, year, years, km, meter, meters, feet, lane, way, point, points, step, steps, times, time, people, more, different, new, " +
      "of, the, on, in, to, a, an, and, or, is, are, was, for, with, from, by, up, down, off, at, it, per, as, that, this, my, your, his, her, our, their, old, big, small, major, main-line, percent, users, files, items, lines, bytes, table, figure, chapter, section, page, version, step, room, level, phase, part, item, line, note, example, appendix, article, rule, port, error, code, order, suite, apt, apt., unit, box, floor, room, apartment, between, since, until, before, after, during, am, um, vom, seit, bis, el, le, il, het, day, may, march, week, kapitel, seite, tabelle, abbildung, artikel, article, figura, tabla, página, paragraph, absatz, satz, § , top, number, no, nr, type, class, grade, stage, season, episode, volume, vol, issue, pr, build, release, node, python, java, windows, ios, android",
  ),
);
