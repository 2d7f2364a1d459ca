import type { PolicyPreset } from "./plain-presets";

/** One of the 18 kinds of identifiers of 45 CFR 164.514(b)(2)(i), and what finds it. */
export interface HipaaIdentifier {
  /** The letter of the paragraph, A to R. */
  readonly letter: string;
  readonly identifier: string;
  /** Types of ours; empty where the identifier is no text, and then `opaque` covers it. */
  readonly types: readonly string[];
  /** Where the preset does more, or less, than the rule says. */
  readonly note?: string;
}

export const hipaaIdentifiers: readonly HipaaIdentifier[] = [
  { letter: "A", identifier: "Names", types: ["PERSON"] },
  {
    letter: "B",
    identifier: "Geographic subdivisions smaller than a state",
    types: ["ADDRESS", "LOCATION"],
    note: "Stricter: every place, states and the first three digits of a ZIP code included.",
  },
  {
    letter: "C",
    identifier: "Dates but the year, and ages over 89",
    types: ["DATE", "DATE_OF_BIRTH", "AGE"],
    note: "Stricter: the year goes with its date, and every age goes. A year alone stays.",
  },
  { letter: "D", identifier: "Telephone numbers", types: ["PHONE"] },
  { letter: "E", identifier: "Fax numbers", types: ["PHONE"] },
  { letter: "F", identifier: "E-mail addresses", types: ["EMAIL"] },
  { letter: "G", identifier: "Social security numbers", types: ["SSN"] },
  { letter: "H", identifier: "Medical record numbers", types: ["HEALTH_ID"] },
  { letter: "I", identifier: "Health plan beneficiary numbers", types: ["HEALTH_ID"] },
  {
    letter: "J",
    identifier: "Account numbers",
    types: ["BANK_ACCOUNT", "IBAN", "CARD", "CVV", "CRYPTO_WALLET"],
  },
  {
    letter: "K",
    identifier: "Certificate and license numbers",
    types: ["DRIVER_LICENSE", "PASSPORT"],
    note: "Numbers of your own register: add a pattern.",
  },
  { letter: "L", identifier: "Vehicle identifiers and plates", types: ["VIN", "LICENSE_PLATE"] },
  {
    letter: "M",
    identifier: "Device identifiers and serial numbers",
    types: ["MAC_ADDRESS", "DEVICE_ID"],
    note: "DEVICE_ID is a pattern of the preset: a number behind “serial number”, “S/N” or “UDI”.",
  },
  {
    letter: "N",
    identifier: "Web addresses",
    types: ["URL", "URL_CREDENTIALS"],
    note: "URL is a pattern of the preset.",
  },
  { letter: "O", identifier: "IP addresses", types: ["IP_ADDRESS"] },
  {
    letter: "P",
    identifier: "Biometric identifiers",
    types: [],
    note: "Audio and files are refused; they are no text that could be searched.",
  },
  { letter: "Q", identifier: "Full-face photographs", types: [], note: "Images are refused." },
  {
    letter: "R",
    identifier: "Any other unique number, characteristic or code",
    types: ["NATIONAL_ID", "TAX_ID", "USERNAME", "PASSWORD", "SECRET", "CASE_NUMBER"],
    note: "Codes of your own: add patterns and terms.",
  },
];

export const hipaaPreset: PolicyPreset = {
  id: "hipaa-safe-harbor",
  title: "HIPAA Safe Harbor",
  description:
    "The 18 identifiers of 45 CFR 164.514(b)(2) become labels, and images, files and audio are refused.",
  sourceYaml: `# The 18 identifiers of the Safe Harbor method, 45 CFR 164.514(b)(2)(i), become labels such as <PERSON>.
# Labels and not pseudonyms: a code that is derived from the value would not be de-identified, 164.514(c).
# No tool finds everything: Safe Harbor also asks that you know of nothing that identifies somebody.
version: 1
name: HIPAA Safe Harbor

default_action: placeholder

categories:
  person: placeholder                                    # A
  address: placeholder                                   # B, places whether or not a person is near
  location: { action: placeholder, scope: all }
  date: { action: placeholder, scope: all }              # C, with the year: stricter than the rule
  date_of_birth: placeholder
  age: placeholder                                       # C, every age: stricter than the rule
  phone: placeholder                                     # D, E
  email: placeholder                                     # F
  ssn: placeholder                                       # G
  health_id: placeholder                                 # H, I
  bank_account: placeholder                              # J
  iban: placeholder
  card: placeholder
  cvv: placeholder
  crypto_wallet: placeholder
  driver_license: placeholder                            # K
  passport: placeholder
  vin: placeholder                                       # L
  license_plate: placeholder
  mac_address: placeholder                               # M, with the pattern below
  url_credentials: placeholder                           # N, with the pattern below
  ip_address: placeholder                                # O
  national_id: placeholder                               # R
  tax_id: placeholder
  username: placeholder
  password: block
  secret: block

patterns:
  - type: DEVICE_ID
    pattern: "(?i)\\\\b(?:serial (?:number|no\\\\.?)|s/n|udi)[:# ]{1,3}[a-z0-9][a-z0-9-]{4,24}\\\\b"
    finds: ["Pacemaker, serial number: PJN-4478210"]
    ignores: ["the serial killer"]
  - type: URL
    pattern: "https?://[^\\\\s<>\\"']{3,240}"
    finds: ["https://portal.example.com/patients/4711"]
    ignores: ["http is a protocol"]

opaque: { images: block, files: block, audio: block }    # P, Q
response: { restore: false }
languages: [en, es]

tests:
  - name: contact data of a patient
    text: "Call 415-867-5309 or mail ana@clinic.org, SSN 536-22-8145."
    gives: "Call <PHONE> or mail <EMAIL>, SSN <SSN>."
  - name: a date goes with its year
    text: "Admitted on March 3, 2024."
    hides: ["March 3", "2024"]
  - name: web addresses and devices
    text: "See https://portal.example.com/patients/4711, S/N PJN-4478210"
    hides: ["portal.example.com", "4478210"]
`,
};
