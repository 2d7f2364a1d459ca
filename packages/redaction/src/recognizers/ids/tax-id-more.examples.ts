/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "n° SIRET «732 829 320 00074»",
  "numéro fiscal : «12 34 567 890 123»",
  "사업자등록번호 «123-45-67891»",
  "统一社会信用代码 «91110108551385082Q»",
  "vergi no «1234567890»",
  "NSS «28 1234567840»",
  "полис ОМС «1234567890123456»",
  "계좌번호 «110-123-456789» 신한",
  "वोटर आईडी «ABC1234567»",
  "IRD number «49-091-850»",
  "IRD: «136410132»",
];

export const ignores = [
  "IRD number 49-091-851",
  "SIRET 732 829 321 00075",
  "사업자등록번호 123-45-67892",
  "73282932000074",
  "vergi 2024 raporu",
  "281234567840 rows",
  "91110108551385082Q",
];
