/** Numbers by which states, tax offices and clinics know people. */
import * as check from "./check-digits";
import { type Draw, upperLetters } from "./draw";
import { drawUntil, grouped, type Kind, withWrongEnd } from "./kind";

const national = ["NATIONAL_ID", "TAX_ID", "SSN"] as const;
const tax = ["TAX_ID", "NATIONAL_ID"] as const;
const health = ["HEALTH_ID", "NATIONAL_ID"] as const;

type StateNumber = Omit<Kind, "lookAlike" | "bare" | "types"> & {
  types: Kind["types"] | readonly string[];
  lookAlike?: Kind["lookAlike"];
};

/** Short numbers prove little by themselves, so they stand beside a word that names them. */
function stateNumber(kind: StateNumber): Kind {
  const [type = "", ...also] = kind.types;
  return { lookAlike: (draw) => withWrongEnd(kind.valid(draw)), ...kind, bare: [], types: [type, ...also] };
}

const two = (value: number) => String(value).padStart(2, "0");
const birthDate = (draw: Draw) => ({
  year: draw.number(40, 99),
  month: draw.number(1, 12),
  day: draw.number(1, 28),
});

/** The sum of weighted digits modulo 11 as the last digit; undefined for ten. */
function mod11(digits: string, weights: readonly number[]): string | undefined {
  const rest = check.weightedSum(digits, weights) % 11;
  return rest === 10 ? undefined : digits + rest;
}

function pesel(draw: Draw): string {
  const { year, month, day } = birthDate(draw);
  const digits = `${two(year)}${two(month)}${two(day)}${draw.digits(4)}`;
  return digits + ((10 - (check.weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

function nhs(draw: Draw): string | undefined {
  const digits = `${draw.pick(["4", "6", "7"])}${draw.digits(8)}`;
  const rest = 11 - (check.weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return rest === 10 ? undefined : grouped(digits + (rest % 11), [3, 3, 4], draw.pick([" ", "", "-"]));
}

function tfn(draw: Draw): string | undefined {
  const digits = `${draw.number(1, 8)}${draw.digits(8)}`;
  const isRight = check.weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
  return isRight ? grouped(digits, [3, 3, 3], draw.pick([" ", ""])) : undefined;
}

function bsn(draw: Draw): string | undefined {
  const digits = `${draw.number(1, 9)}${draw.digits(8)}`;
  return check.weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 ? digits : undefined;
}

/** Of the first ten digits exactly one stands twice. */
function steuerId(draw: Draw): string {
  const digits = [..."1234567890"].sort(() => draw.number(0, 1) - 0.5).slice(0, 9);
  digits.push(digits[draw.number(0, 3)] ?? "1");
  if (digits[0] === "0") digits.reverse();
  return digits.join("") + check.mod1110Digit(digits.join(""));
}

function codiceFiscale(draw: Draw): string {
  const { year, month, day } = birthDate(draw);
  const consonants = "BCDFGLMNPRSTV";
  const letters = draw.from(consonants, 6);
  const place = draw.pick(["F205", "H501", "L219", "A944", "D612"]);
  const code = `${letters}${two(year)}${"ABCDEHLMPRST".charAt(month - 1)}${two(day)}${place}`;
  return code + check.italianLetter(code);
}

function personnummer(draw: Draw): string {
  const { year, month, day } = birthDate(draw);
  const digits = `${two(year)}${two(month)}${two(day)}${draw.digits(3)}`;
  const number = `${digits.slice(0, 6)}-${digits.slice(6)}${check.luhnDigit(digits)}`;
  return draw.pick(["19", ""]) + number;
}

function dni(draw: Draw): string {
  const number = draw.number(10_000_000, 99_999_999);
  return `${number}${draw.pick(["", "-"])}${check.spanishLetter(number)}`;
}

function ssn(draw: Draw): string {
  const area = draw.pick([draw.number(100, 665), draw.number(667, 699)]);
  return `${area}-${two(draw.number(10, 99))}-${draw.number(1000, 9999)}`;
}

export const stateNumbers: readonly Kind[] = [
  {
    id: "ssn",
    lang: "en",
    types: ["SSN"],
    valid: ssn,
    lookAlike: (draw) =>
      draw.pick(["000", "666", String(draw.number(900, 999))]) +
      `-${draw.number(10, 49)}${ssn(draw).slice(6)}`,
    cued: ["My SSN is {}.", "social security number: {}", "ssn {} dob on file"],
    bare: [],
  },
  stateNumber({
    id: "pesel",
    lang: "pl",
    types: national,
    valid: pesel,
    cued: ["PESEL: {}", "mój pesel to {}", "Numer PESEL {} podano we wniosku."],
  }),
  stateNumber({
    id: "nip",
    lang: "pl",
    types: tax,
    valid: (draw) => {
      const number = drawUntil(() => mod11(`5${draw.digits(8)}`, [6, 5, 7, 2, 3, 4, 5, 6, 7]));
      return grouped(number, draw.pick([[3, 3, 2, 2], [10]]), "-");
    },
    cued: ["NIP {}", "Nabywca, NIP: {}", "podaj nip {} na fakturze"],
  }),
  stateNumber({
    id: "nhs",
    lang: "en",
    types: health,
    valid: (draw) => drawUntil(() => nhs(draw)),
    cued: ["NHS number {}", "My NHS no. is {}.", "NHS: {}"],
  }),
  {
    id: "nino",
    lang: "en",
    types: ["NATIONAL_ID", "TAX_ID", "SSN"],
    valid: (draw) => {
      const prefix = draw.from("ABCEHJKLMPRS", 1) + draw.from("ABCEHJKLMPRS", 1);
      const number = grouped(draw.digits(6), [2, 2, 2], " ");
      return drawUntil(() => (prefix === "BL" ? undefined : `${prefix} ${number} ${draw.from("ABCD", 1)}`));
    },
    lookAlike: (draw) => `${draw.from("DFIQUV", 2)} ${grouped(draw.digits(6), [2, 2, 2], " ")} A`,
    cued: ["National Insurance number: {}", "my NI number is {}", "NINO {}"],
    bare: [],
  },
  stateNumber({
    id: "sin",
    lang: "en",
    types: national,
    valid: (draw) => {
      const digits = `${draw.number(1, 7)}${draw.digits(7)}`;
      return grouped(digits + check.luhnDigit(digits), [3, 3, 3], draw.pick([" ", "-"]));
    },
    cued: ["SIN: {}", "My social insurance number is {}.", "Canadian SIN {} on the T4"],
  }),
  stateNumber({
    id: "tfn",
    lang: "en",
    types: tax,
    valid: (draw) => drawUntil(() => tfn(draw)),
    cued: ["TFN {}", "my tax file number is {}", "Tax File Number: {}"],
  }),
  stateNumber({
    id: "dni",
    lang: "es",
    types: national,
    valid: dni,
    cued: ["DNI: {}", "mi dni es {}", "con DNI número {}, mayor de edad"],
  }),
  stateNumber({
    id: "cpf",
    lang: "pt",
    types: tax,
    valid: (draw) => {
      const digits = draw.digits(9);
      const number = digits + check.brazilianDigits(digits);
      return draw.number(0, 3) === 0 ? number : `${grouped(digits, [3, 3, 3], ".")}-${number.slice(9)}`;
    },
    cued: ["CPF: {}", "meu cpf é {}", "inscrito no CPF sob o nº {}"],
  }),
  stateNumber({
    id: "cnpj",
    lang: "pt",
    types: tax,
    valid: (draw) => {
      const digits = `${draw.digits(8)}0001`;
      const [a, b, c] = [digits.slice(0, 2), digits.slice(2, 5), digits.slice(5, 8)];
      return `${a}.${b}.${c}/0001-${check.brazilianDigits(digits)}`;
    },
    cued: ["CNPJ {}", "CNPJ da empresa: {}", "nota para o cnpj {}"],
  }),
  stateNumber({
    id: "codice-fiscale",
    lang: "it",
    types: national,
    valid: codiceFiscale,
    cued: ["codice fiscale {}", "C.F. {}", "il mio cf è {}"],
  }),
  stateNumber({
    id: "bsn",
    lang: "nl",
    types: national,
    valid: (draw) => drawUntil(() => bsn(draw)),
    cued: ["BSN: {}", "mijn bsn is {}", "burgerservicenummer {}"],
  }),
  stateNumber({
    id: "steuer-id",
    lang: "de",
    types: tax,
    valid: (draw) => {
      const number = steuerId(draw);
      return draw.pick([number, grouped(number, [2, 3, 3, 3], " ")]);
    },
    cued: ["Steuer-ID: {}", "meine Steueridentifikationsnummer ist {}", "IdNr. {}"],
  }),
  stateNumber({
    id: "personnummer",
    lang: "sv",
    types: national,
    valid: personnummer,
    cued: ["personnummer {}", "Mitt personnummer är {}.", "Personnr: {}"],
  }),
  stateNumber({
    id: "aadhaar",
    lang: "en",
    types: national,
    valid: (draw) => {
      const digits = `${draw.number(2, 9)}${draw.digits(10)}`;
      return grouped(digits + check.verhoeffDigit(digits), [4, 4, 4], " ");
    },
    cued: ["Aadhaar: {}", "my aadhaar number is {}", "UIDAI Aadhaar no. {}"],
  }),
  {
    id: "pan",
    lang: "en",
    types: ["TAX_ID", "NATIONAL_ID"],
    valid: (draw) => `${draw.from(upperLetters, 3)}P${draw.from(upperLetters, 1)}${draw.digits(4)}K`,
    lookAlike: (draw) => `${draw.from(upperLetters, 3)}Z${draw.from(upperLetters, 1)}${draw.digits(3)}KK`,
    cued: ["PAN: {}", "PAN card {}", "My PAN number is {}."],
    bare: [],
  },
  stateNumber({
    id: "npi",
    lang: "en",
    types: ["HEALTH_ID"],
    valid: (draw) => {
      const digits = `1${draw.digits(8)}`;
      return digits + check.luhnDigit(`80840${digits}`);
    },
    cued: ["NPI {}", "Provider NPI: {}", "billing NPI number {}"],
  }),
  stateNumber({
    id: "dea",
    lang: "en",
    types: ["HEALTH_ID"],
    valid: (draw) => {
      const digits = draw.digits(6);
      const sum = check.weightedSum(digits, [1, 2, 1, 2, 1, 2]);
      return `${draw.from("ABFM", 1)}${draw.from(upperLetters, 1)}${digits}${sum % 10}`;
    },
    cued: ["DEA number {}", "DEA: {}", "prescriber DEA no. {}"],
  }),
];
