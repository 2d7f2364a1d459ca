import { digitAt } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

const vinGroups = ["x17", "x4 x4 x4 x4 x1", "x3 x6 x8", "x3 x5 x1 x8", "x3 x6 x1 x1 x6", "x4 x4 x4 x5"];

/** How plates group letters and digits; a cue decides, since every country has its own. */
const plateGroups = [
  ...[
    "x5",
    "x6",
    "x7",
    "x8",
    "x9",
    "x10",
    "a1 d4",
    "a1 d5",
    "x4 a3",
    "x3 a3",
    "x2 a3",
    "a3 d3",
    "a3 d4",
    "a3 x3",
    "a3 x4",
    "x3 d3",
    "x3 d4",
  ],
  ...[
    "d4 a3",
    "d3 a3",
    "d4 a2",
    "a2 d3 a2",
    "d2 a2 d2",
    "a2 a2 d2",
    "a2 a2 d3",
    "a2 a2 d4",
    "a1 a2 d2",
    "a1 a2 d3",
  ],
  ...[
    "a1 a2 d4",
    "a1 a1 d3",
    "a1 a1 d4",
    "a1 a1 d2",
    "a3 a2 d2",
    "a3 a2 d3",
    "a3 a1 d3",
    "a3 a1 d2",
    "a2 a1 d3",
    "a2 a1 d4",
  ],
  ...[
    "a2 x4",
    "a2 x5",
    "a2 x6",
    "a2 d4",
    "a2 d5",
    "a2 d3",
    "a3 x5",
    "a1 x5",
    "d1 a3 d3",
    "a3 x2",
    "a1 d3 a2",
    "a1 d3 a3",
  ],
  ...[
    "d2 a2 a2",
    "a2 d2 d2",
    "d2 a3 d1",
    "d2 a3 d2",
    "a1 d3 d3",
    "d2 a1 d4",
    "d2 a2 d3",
    "d2 a3 d3",
    "a2 d2 a2 d4",
    "a2 d2 a1 d4",
  ],
  ...["a1 a2 x4", "a2 a2 x4", "a3 a2 x3", "a1 x6", "a2 d6", "a2 d3 a1", "a2 d2 d3", "a2 d3 d3", "a3 d3 a1"],
  ...["d1 x4", "a2 d2 a3", "a3 d3 a2", "x4 a2", "d3 a2 d2", "d3 a3 d2"],
];

const rules: readonly IdRule[] = [
  {
    id: "vin",
    type: "VIN",
    layouts: vinGroups,
    form: /^(?=.*\d)(?=.*[A-Z])[A-HJ-NPR-Z\d]{17}$/,
    check: isVin,
    checksum: "mod-11",
    cues: ["vin"],
    // European makers leave the place of the check digit to other uses.
    besideUnchecked: 0.85,
  },
  {
    id: "vin-of-maker",
    type: "VIN",
    layouts: ["x17"],
    // Beyond hexadecimal, with a maker's letter and a serial of digits.
    form: /^(?=.*[GHJ-NPR-Z])(?=.{0,2}[A-Z])[A-HJ-NPR-Z\d]{12}\d{5}$/,
    check: isVin,
    checksum: "mod-11",
    cues: ["vin"],
    beside: 0.95,
    alone: 0.65,
  },
  {
    id: "license-plate",
    type: "LICENSE_PLATE",
    layouts: plateGroups,
    form: /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{4,10}$/,
    cues: ["plate"],
    beside: 0.8,
    reach: 30,
  },
  {
    id: "british-plate",
    type: "LICENSE_PLATE",
    layouts: ["x7", "x4 a3"],
    form: /^[A-HJ-PR-Y][A-Y]\d{2}[A-HJ-PR-Z]{3}$/,
    cues: ["plate", "registration"],
    beside: 0.85,
    reach: 20,
  },
  {
    id: "irish-plate",
    type: "LICENSE_PLATE",
    layouts: [1, 2, 3, 4, 5, 6].flatMap((digits) =>
      ["d2 a1", "d2 a2", "d3 a1", "d3 a2"].map((year) => `${year} d${digits}`),
    ),
    // Year, county, number.
    form: /^\d{2}[12]?(?:CE?|CN|CW|DL?|G|K[EKY]|L[DHKMS]?|M[HNO]|OY|RN|SO|T[NS]?|W[DHWX]?)\d{1,6}$/,
    cues: ["plate", "registration"],
    beside: 0.8,
    reach: 20,
  },
];

export const vehicle: IdFamily = {
  rules,
  cues: {
    vin: `vin, vin number, vin pojazdu, vehicle identification, vehicle identification number, chassis, chassis number,
      chassis no, vehicle id, fahrgestellnummer, fahrgestell, fin, fahrzeug identifizierungsnummer, numéro de châssis,
      bastidor, número de bastidor, numero di telaio, telaio, chassi, número do chassi, chassisnummer, numer vin,
      numer nadwozia, nadwozia, şasi no, vin номер, 车架号, 車台番号, 차대번호`,
    registration: "reg, registration, my reg, vehicle reg, car reg, v5c, mot, dvla",
    plate: `rego, regnr, reg nr, vehicle number, vehicle no, car number, car plate, rej, tablica, kontrollschild,
      bilskilt, nummerplade, rekkari, rekisteritunnus, skylt, numberplate, plate, plate number, plates, license plate, licence plate, license plate number, number plate, tag number, reg no, reg plate,
      vehicle registration, vehicle registration number, registration plate, registration number, car registration,
      kennzeichen, kfz kennzeichen, nummernschild, autokennzeichen, amtliches kennzeichen, plaque,
      carte grise, plaque d immatriculation, immatriculation, immatriculée, immatriculé, matrícula, placa, targa, targato, targata,
      kenteken, nummerplaat, nr rej, numer rejestracyjny, rejestracyjny, numer rejestracyjny pojazdu,
      rejestracyjnego, numeru rejestracyjnego, rejestracji, rejestracja, tablica rejestracyjna, tablice rejestracyjne, blachy,
      registreringsnummer, rekisterinumero, plaka, plakası, plakalı, госномер, номер авто, номер машины, рег номер,
      车牌, 车牌号, 車牌, 차량번호, 번호판, नंबर प्लेट, गाड़ी नंबर, لوحة, رقم اللوحة`,
  },
};

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** What letters A to Z count; I, O and Q are not used. */
const letterValues = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];

function isVin(value: string): boolean {
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    const code = value.charCodeAt(at);
    sum += weight * (code <= 0x39 ? digitAt(value, at) : (letterValues[code - 0x41] ?? 0));
  }
  const check = sum % 11;
  return value.charAt(8) === (check === 10 ? "X" : String(check));
}
