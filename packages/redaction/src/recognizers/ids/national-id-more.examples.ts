/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "clave de elector «GMVLLN72080109H800»",
  "CRN «645 136 450S»",
  "the last four of my ssn are «3593», SSN ending in «5737»",
  "USCIS # «A917605956»",
  "OIB «69435151530»",
  "JMBG: «0101990501018»",
  "ЕГН «7523169263»",
  "CNP «1800101221144»",
  "rodné číslo «850612/1008»",
  "TAJ szám: «037687210»",
  "ΑΜΚΑ «01019012341»",
  "ΑΦΜ «090000045»",
  "PPSN «1234567T»",
  "RUT «12.345.678-5»",
  "DNI «32.456.789»",
  "mi cédula es «1.032.456.789»",
  "CNIC «35202-1234567-1»",
  "NIK «3171011505900001»",
  "green card «A123456789»",
  "alien number «A012-345-678»",
  "receipt «EAC2190012345»",
];

export const ignores = [
  "the last four of 1234",
  "OIB 69435151531",
  "RUT 12.345.678-4",
  "cc 3 people, 12345678 rows",
  "12.345.678 rows, 850612 of 1002",
  "receipt 12345678",
  "a number 12 of 123456",
];
