import { matchesNear } from "../../matches-near";
import { placesOfPattern } from "../../places";
import type { Entity } from "../../types";
import { type NameRule, personOf, personsByRules } from "./person-of";

/**
 * Names in Russian: with a patronymic, behind a form of address, a relative, an introduction or a label. Any case of the
 * word counts.
 */
export function cyrillicNames(text: string): Entity[] {
  return [...patronymicNames(text), ...personsByRules(text, rules)];
}

const word = "\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?";
const edge = "(?![\\p{L}\\p{N}_])";
const start = "(?<![\\p{L}\\p{N}_])";
const patronymic =
  "(?:(?:Ильич|Фомич|Лукич|Кузьмич)(?:а|у|ем|ом|е)?|\\p{Lu}\\p{Ll}{2,14}(?:(?:ович|евич)(?:а|у|ем|е)?|[оеи]?вн(?:а|ы|е|у|ой|ою)|(?:инич|ичн|иничн)(?:а|ы|е|у|ой)))";

/** In every patronymic. */
const patronymicEnd = /вич|льич|мич|укич|вн[аыеуо]|ичн[аыеуо]/g;
/** Four words with hyphens are no longer. */
const reach = 200;
/** Given name before, family name before or behind. */
const withPatronymic = new RegExp(
  `${start}(?:(${word}) )?(${word}) (${patronymic})${edge}(?: (${word})${edge})?`,
  "gu",
);
const familyEnd =
  /(?:[оеё]в|ин|ын|ский|цкий|ской|цкой|ская|цкая|[оеё]ва|ина|ына|ко|ук|юк|ян|дзе|швили|ич|[оеё]вой|иной|ского|скому|ским|ову|еву|ину|овым|евым|иным|ых|их)$/u;
/** Adjectives in `-овной` and titles that stand where a given name would. */
const notGiven = /^(?:в|на|по|от|верховн|духовн|церковн|уголовн|основн)/iu;

function patronymicNames(text: string): Entity[] {
  const found: Entity[] = [];
  for (const match of matchesNear(text, placesOfPattern(text, patronymicEnd), reach, withPatronymic)) {
    const [whole, before, given = "", middle = "", behind] = match;
    if (middle.endsWith("вной") && !/[ейюя]$/u.test(given)) continue;
    if (notGiven.test(middle)) continue;
    const from = before !== undefined && !familyEnd.test(before) ? before.length + 1 : 0;
    const cut = behind !== undefined && !familyEnd.test(behind) ? behind.length + 1 : 0;
    found.push(personOf(match.index + from, match.index + whole.length - cut, 0.95));
  }
  return found;
}

const name = `${word}(?: ${word}){0,2}${edge}`;
const anyCase = "[\\p{Lu}\\p{Ll}]\\p{Ll}{1,20}(?:-\\p{L}{2,20})?";

const withInitials = rule(
  `(?:\\p{Lu}\\. ?\\p{Lu}\\. ?${word}|${word} \\p{Lu}\\. ?\\p{Lu}\\.)`,
  "",
  0.85,
  "initials",
  /\p{Lu}\. ?\p{Lu}\./u,
);

/** Names with two initials, in any letters: for texts in which there is Russian. */
export function initialedNames(text: string): Entity[] {
  return personsByRules(text, [withInitials]);
}

const rules: readonly NameRule[] = [
  rule(
    name,
    "(?:г-н[ау]?|г-ж[аеиу]|[Гг]осподин(?:а|у|ом)?|[Гг]оспож[аеиуой]{1,2}|[Гг]ражданин(?:а|у|ом)?|[Гг]ражданк[аеиуой]{1,2}|[Дд]октор(?:а|у|ом)?|[Пп]рофессор(?:а|у|ом)?|[Дд]ядя|[Тт][её]тя) ",
    0.85,
    "господин",
    /г-[нж]|[Гг]осп|раждан|октор|рофессор|дя |[Тт][её]тя/,
  ),
  rule(
    name,
    "(?:мо[йяюеёи]|мо(?:его|ему|им|ей)|наш[ауе]?|нашего) (?:мам[аеуы]|пап[аеуы]|брат(?:а|у|ом)?|сестр[аеуы]|сестрой|жен[аеуы]|женой|муж(?:а|у|ем)?|сын(?:а|у|ом)?|доч(?:ь|ери|ерью)|дочк[аеуи]|бабушк[аеуи]|дедушк[аеуи]|подруг[аеуи]|друг(?:а|у|ом)?|начальник(?:а|у|ом)?|сосед(?:а|у|ом|ка|ке|ку)?|коллег[аеуи]) ",
    0.75,
    "мой",
    /мо[йяюеёи] |мо(?:его|ему|им|ей) |наш/,
  ),
  rule(
    name,
    "(?:брат(?:а|у|ом)?|сестр[аеуы]|сестрой|жен[аеуы]|женой|муж(?:а|у|ем)?|сын(?:а|у|ом)?|доч(?:ь|ери|ерью)|дочк[аеуи]|бабушк[аеуи]|дедушк[аеуи]|внук(?:а|у|ом)?|внучк[аеуи]|племянник(?:а|у|ом)?|племянниц[аеуы]|невест[аеуы]) ",
    0.7,
    "брат",
    /брат|сестр|жен|муж|сын|доч|душк|абушк|вну|племян|невест/,
  ),
  rule(
    `(?!${start}(?:не|так|и|как|в|на|с|из|все|всё|по)${edge})${anyCase}(?: ${word}){0,2}${edge}`,
    "(?:[Мм]еня|[Ее]го|[Её]ё|[Ее]е) зовут ",
    0.85,
    "зовут",
    /зовут/,
  ),
  rule(name, "[Мм]о[её] имя (?:- )?", 0.85, "имя", /имя/),
  rule(
    `(?:${word}|\\p{Lu}{2,20})(?: (?:${word}|\\p{Lu}{2,20}|\\p{Lu}\\.)){0,2}${edge}`,
    "(?:[Ии]мя|ИМЯ|[Фф]амилия|ФАМИЛИЯ|[Оо]тчество|ФИО|Ф\\.И\\.О\\.|[Пп]ациент(?:ка)?|[Кк]лиент|[Зз]аявитель|[Пп]олучатель|[Оо]тправитель|[Кк]онтактное лицо|[Зз]аказчик|[Ии]сполнитель|[Аа]бонент|[Сс]упруга?|[Ии]стец|[Оо]тветчик|[Лл]ечащий врач|[Вв]рач|[Сс]трахователь|[Сс]отрудник|[Рр]аботник|[Оо]тец|[Мм]ать)[\"']?\\s?[:=]\\s{0,3}[\"']?",
    0.85,
    "фио",
    /[:=]/,
  ),
];

function rule(value: string, before: string, score: number, cue: string, needs: RegExp): NameRule {
  return {
    needs: new RegExp(needs, `${needs.flags}g`),
    pattern: new RegExp(`${start}(${before})(${value})`, "gu"),
    score,
    cue,
  };
}
