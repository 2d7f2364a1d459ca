/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "VIN: «1M8GDM9AXKP042788»",
  "«1M8GDM9AXKP042788»",
  "numer VIN pojazdu: «WVW0 0000 04RZ PEJE C»",
  "VIN «wvw0000004rzpejee»",
  "Fahrgestellnummer «WVWZZZ1JZXW000001»",
  "license plate «ABC 1234»",
  "Kennzeichen: «M-AB 1234»",
  "Nr rej.: «WX 22492F»",
  "numer rejestracyjny pojazdu: «WX-22490D»",
  "immatriculation «AB-123-CD»",
  "matrícula «1234 BCD»",
  "targa «AB 123 CD»",
  "number plate «AB12 CDE»",
  "kenteken «12-ABC-3»",
  "plate: «7ABC123»",
];

export const ignores = [
  "1M8GDM9A0KP042788",
  "WVWZZZ1JZXW000001",
  "ABC 1234",
  "plate girder bridges by 1906",
  "a plate of 12 oysters",
  "registration opened 2024",
  "M-AB 1234",
  "the vin of 2019",
  "license plates cost 45 EUR",
];
