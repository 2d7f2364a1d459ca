import { wordHash } from "../../words/word-hash";
import { wordsOf } from "../../words/words-of";

/** Labels of a form about somebody, by the words they begin with. */
const labels = new RegExp(
  "(?:date of birth|dob|birth ?date|born|ssn|social security|phone|telephone|tel|mobile|e-?mail|address|age|sex|gender|mrn|diagnosis|passport|" +
    "geburtsdatum|geboren|geb|adresse|anschrift|telefon|alter|wohnhaft|prénom|date de naissance|né\\(?e?\\)? le|téléphone|" +
    "apellidos?|fecha de nacimiento|teléfono|dirección|dni|nie|cognome|data di nascita|codice fiscale|telefono|indirizzo|" +
    "data de nascimento|telefone|endereço|cpf|nif|geboortedatum|adres|telefoon|bsn|nazwisko|data urodzenia|pesel|doğum tarihi|" +
    "personn(?:umme)?r|född|telefonnummer|tlf|fødselsdato|født|cpr|henkilötunnus|hetu|syntymäaika|osoite|puhelin)" +
    "[\"'*]{0,2}\\.? ?[:=#]",
  "iuy",
);
const firstWords: ReadonlySet<number> = new Set(
  (
    "date dob birth birthdate born ssn social phone telephone tel mobile e email address age sex gender mrn diagnosis passport " +
    "geburtsdatum geboren geb adresse anschrift telefon alter wohnhaft prénom né née téléphone " +
    "apellido apellidos fecha teléfono dirección dni nie cognome data codice telefono indirizzo " +
    "telefone endereço cpf nif geboortedatum adres telefoon bsn nazwisko pesel doğum " +
    "personnummer personnr född telefonnummer tlf fødselsdato født cpr henkilötunnus hetu syntymäaika osoite puhelin"
  )
    .split(" ")
    .map(wordHash),
);

/** How far from a label a form goes on. */
const reach = 200;

/** Where a text has labels of forms about somebody, near which `Name:` is that person's. Looked for when it is first asked. */
export class FormLabels {
  readonly #text: string;
  #starts: readonly number[] | undefined;
  #ends: readonly number[] = [];
  /** The first label behind the last place that was asked about. */
  #next = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** True when a whole label is near the words at `[start, end)`, on either side. Cheap when asked in order. */
  areNear(start: number, end: number): boolean {
    const starts = this.#starts ?? this.#find();
    while (this.#next < starts.length && (starts[this.#next] as number) < end) this.#next++;
    while (this.#next > 0 && (starts[this.#next - 1] as number) >= end) this.#next--;
    if ((this.#ends[this.#next] ?? Number.POSITIVE_INFINITY) <= end + reach) return true;
    let before = this.#next - 1;
    while (before >= 0 && (this.#ends[before] as number) > start) before--;
    return (starts[before] ?? Number.NEGATIVE_INFINITY) >= start - reach;
  }

  #find(): readonly number[] {
    const words = wordsOf(this.#text);
    const starts: number[] = [];
    const ends: number[] = [];
    for (let token = 0; token < words.count; token++) {
      if (!firstWords.has(words.word[token] as number)) continue;
      labels.lastIndex = words.start[token] as number;
      if (!labels.test(this.#text)) continue;
      starts.push(words.start[token] as number);
      ends.push(labels.lastIndex);
    }
    this.#starts = starts;
    this.#ends = ends;
    return starts;
  }
}
