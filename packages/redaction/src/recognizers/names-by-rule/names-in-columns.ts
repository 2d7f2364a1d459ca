import type { Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { TableColumns } from "../tables/table-columns";

/** Columns that hold nothing but names of people; `Name` and `Customer` are as often those of things. */
const header =
  /^(?:first|last|given|family|middle|full|sur|fore|patient|employee|student|contact|guest|tenant|member|f|l)[ _]?names?$|^(?:patient|employee|student|contact person|vorname|nachname|familienname|prénom|nom de famille|apellidos?|primer apellido|segundo apellido|cognome|sobrenome|apelido|voornaam|achternaam|imię|nazwisko|förnamn|efternamn|fornavn|etternavn|efternavn|etunimi|sukunimi)$/iu;
/** A word of each header. */
const headerWords = cueList({
  words: (
    "name names firstname lastname givenname familyname middlename fullname surname surnames forename forenames patientname " +
    "employeename studentname contactname guestname tenantname membername fname lname patient employee student person " +
    "vorname nachname familienname prénom famille apellido apellidos cognome sobrenome apelido voornaam achternaam imię nazwisko " +
    "förnamn efternamn fornavn etternavn efternavn etunimi sukunimi"
  ).split(" "),
});

const nameForm =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|(?:de|da|di|du|van|von|der|den|bin|al|el|la|le))(?:,? ["(]?\p{L}[\p{L}\p{M}'’.-]{0,24}[")]?){0,4}$/u;
const noValue: ReadonlySet<string> = new Set(
  "none null unknown string varchar text true false yes no tbd required optional primary unique integer char".split(
    " ",
  ),
);

/** What stands in the columns of tables whose header says that they hold names of people. */
export const namesInColumns: Recognizer = {
  id: "names-in-columns",
  types: ["PERSON"],
  canMatch: () => true,
  find(text) {
    if ((wordsOf(text).allCues & headerWords) === 0 || !text.includes("\n")) return [];
    return new TableColumns(text)
      .cellsBelow(header)
      .filter((cell) => isName(text, cell))
      .map((cell) =>
        entityOf(cell, {
          recognizer: "name-column",
          type: "PERSON",
          score: 0.8,
          evidence: "keyword",
          cue: "name",
        }),
      );
  },
};

function isName(text: string, { start, end }: Span): boolean {
  if (end - start < 2 || end - start > 60) return false;
  const value = text.slice(start, end);
  return nameForm.test(value) && !noValue.has((value.split(" ", 1)[0] ?? "").toLowerCase());
}
