/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "VAT no. «DE273177001»",
  "«ATU27863023»",
  "USt-IdNr.: «DE 425 628 657»",
  "N° TVA «FR 84 608 700 147»",
  "P.IVA «IT07334126468»",
  "BTW «NL819609006B01»",
  "«BE0940439150»",
  "VAT «GB 772 4463 59»",
  "NIP-UE: «PL0788456139»",
  "IVA «ESB12345678»",
  "«SE018017240501»",
  "VAT ID «IE6388047V»",
];

export const ignores = [
  "DE226401416",
  "ESB12345678",
  "order DE113091633",
  "DE12345678",
  "flight DE1234",
  "FR 12 345",
];
