/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "personnummer «811228-1947»",
  "Personnummer: «198112288652»",
  "fødselsnummer «13028558540»",
  "«130285 33114»",
  "CPR-nummer: «130285-1234»",
  "henkilötunnus «131052-308T»",
  "«131052A960U»",
];

export const ignores = [
  "811228-5401",
  "personnummer 811328-9873",
  "phone 130285-1234",
  "HETU 131052-308A",
  "backup 240115-1234 finished",
  "13028519471",
];
