/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "routing number «066347260»",
  "ABA: «120732038»",
  "account number «123456789012»",
  "sort code «12-34-56», account number «12345678»",
  "Kontonummer: «1234567890»",
  "acct #«000123456789»",
  "bank account «1234 5678 9012»",
  "numer rachunku: «12345678901»",
  "nr konta «1234567890»",
  "cuenta «2100 0418 45 0200051332»",
  "CVV: «123»",
  "cvc «1234»",
  "security code is «987»",
  '{"cvv": "«321»"}',
  "Kartenprüfnummer «456»",
  "CVV2: «123»",
];

export const ignores = [
  "routing 040512791",
  "075009010",
  "12-34-56",
  "account since 2019",
  "bank of 1234567 customers",
  "the account has 12345 followers",
  "CVV is 3 or 4 digits",
  "cvv expired 05/27",
  "HTTP 404",
  "security code review of 2024-10-01",
  "order account 12345",
];
