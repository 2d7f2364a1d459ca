import type { PolicyPreset } from "./plain-presets";

export const pciDssPreset: PolicyPreset = {
  id: "pci-dss",
  title: "PCI DSS",
  description: "Of a card number the last four digits stay; security codes, PINs and track data are refused.",
  sourceYaml: `# Cardholder data by PCI DSS 4.0. Of the account number no more than the last four digits stay (requirements 3.4
# and 3.5); sensitive authentication data, which nobody may store, refuses the request (3.3).
version: 1
name: PCI DSS

default_action: keep

categories:
  card: partial
  person: placeholder
  cvv: block
  secret: block
  url_credentials: block

patterns:
  - type: CARD_EXPIRY
    pattern: "(?i)\\\\b(?:exp(?:iry|ires|iration)?\\\\.?(?: date)?|valid (?:thru|until))[: ]{1,3}(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?\\\\d{2}\\\\b"
    finds: ["exp: 04/27", "valid thru 11/2028"]
    ignores: ["expires in 04 days"]
    action: placeholder
  - type: CARD_PIN
    pattern: "(?i)\\\\bpin(?: code| number)?[: ]{1,3}\\\\d{4,12}\\\\b"
    finds: ["PIN: 4821"]
    ignores: ["pin 3 of the connector"]
    action: block
  - type: TRACK_DATA
    pattern: "\\\\^[A-Za-z .'/-]{2,26}\\\\^\\\\d{7,40}|=\\\\d{7,40}\\\\?"
    finds: ["%B4539148803436467^DOE/JANE^27041010000000", ";4539148803436467=27041010000000?"]
    ignores: ["2^n and 3^m"]
    action: block

response: { restore: false }

tests:
  - name: only the last four digits stay
    text: "Card 4539 1488 0343 6467, exp: 04/27"
    gives: "Card ***6467, <CARD_EXPIRY>"
  - name: sensitive authentication data is refused
    text: "card 4539148803436467 cvv 123, PIN: 4821"
    blocks: [cvv, CARD_PIN]
`,
};

export const gdprPreset: PolicyPreset = {
  id: "gdpr",
  title: "GDPR",
  description: "All personal data becomes pseudonyms that come back in the answer. European languages.",
  sourceYaml: `# Personal data by article 4(1) GDPR becomes pseudonyms by article 4(5): the key that leads back to a person stays with
# you and never reaches the provider. Values come back in the answer.
# Special categories (article 9: health, belief, origin and so on) are words of a sentence, not values: what links them
# to a person is replaced, they themselves are not. Add terms for those that must not leave at all.
version: 1
name: GDPR

default_action: pseudonym

categories:
  person: pseudonym               # article 4(1): a name
  email: pseudonym                # contact data
  phone: pseudonym
  address: pseudonym              # location data, as far as the text ties a place to somebody
  location: pseudonym
  organization: pseudonym
  date: pseudonym
  date_of_birth: pseudonym
  age: pseudonym
  national_id: pseudonym          # an identification number
  tax_id: pseudonym
  ssn: pseudonym
  passport: pseudonym
  driver_license: pseudonym
  health_id: pseudonym
  license_plate: pseudonym
  vin: pseudonym
  iban: pseudonym                 # economic identity
  bank_account: pseudonym
  card: pseudonym
  ip_address: pseudonym           # an online identifier, recital 30
  mac_address: pseudonym
  username: pseudonym
  cvv: block                      # security of processing, article 32
  password: block
  url_credentials: block
  secret: block

languages: [en, de, fr, es, it, pt, nl, pl, sv, da, fi, el, cs, hu, ro]

tests:
  - name: contact data and accounts
    text: "Mail anna@beispiel.de, IBAN DE44 5001 0517 5407 3249 31"
    gives: "Mail <EMAIL_*>, IBAN <IBAN_*>"
  - name: a German phone number without its country
    text: "Telefon 030 90182000"
    finds: [phone]
`,
};
