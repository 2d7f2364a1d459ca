import type { EntityType } from "./types";

export interface EntityTypeInfo {
  readonly type: EntityType;
  /** The name of the type under `categories` of a policy file: the type in lower case. */
  readonly category: string;
  /** For lists and table headings, in the singular: `E-mail address`. */
  readonly label: string;
  /** What counts as this type, in one sentence. */
  readonly sentence: string;
}

/** Every type that a policy file may name, most personal first. Tenants' own types come on top. */
export const entityTypes: readonly EntityTypeInfo[] = [
  named("EMAIL", "E-mail address", "A mailbox such as ana@example.com."),
  named("PHONE", "Phone number", "A number that can be called, national or international."),
  named("CARD", "Payment card", "A card number of 12 to 19 digits whose check digit is right."),
  named("SSN", "US social security number", "Nine digits with a valid area, group and serial."),
  named("IBAN", "Bank account (IBAN)", "An international account number whose check digits are right."),
  named("IP_ADDRESS", "IP address", "An IPv4 or IPv6 address of a machine, loopback and masks aside."),
  named(
    "URL_CREDENTIALS",
    "Credentials in a URL",
    "The user name and password of scheme://user:password@host.",
  ),
  named("SECRET", "Secret", "A key, a token or a private key that lets somebody in."),
  named("PERSON", "Person", "A person's name."),
  named("ADDRESS", "Postal address", "A street address, as a whole or in part."),
  named("LOCATION", "Place", "A place that says where a private person is."),
  named(
    "ORGANIZATION",
    "Organization",
    "An employer, school or other body that a private person belongs to.",
  ),
  named("DATE", "Date", "A day in a private person's life."),
  named("DATE_OF_BIRTH", "Date of birth", "The day on which a person was born."),
  named("AGE", "Age", "How old a person is."),
  named("NATIONAL_ID", "National identity number", "A number by which a state knows a person."),
  named("TAX_ID", "Tax number", "A number by which a tax office knows a person or a business."),
  named("PASSPORT", "Passport number", "The number of a travel document."),
  named("DRIVER_LICENSE", "Driving licence number", "The number of a driving licence."),
  named("HEALTH_ID", "Health number", "A number by which an insurer, clinic or register knows a patient."),
  named("BANK_ACCOUNT", "Bank account", "A national account number that is not an IBAN."),
  named("CVV", "Card security code", "The three or four digits that prove a card is at hand."),
  named("CRYPTO_WALLET", "Crypto wallet", "The address of a wallet on a public chain."),
  named("MAC_ADDRESS", "MAC address", "The hardware address of a network device."),
  named("VIN", "Vehicle identification number", "The seventeen characters by which a maker marks a vehicle."),
  named("USERNAME", "User name", "The name by which somebody signs in, beside a word that says so."),
  named("PASSWORD", "Password", "What somebody signs in with, beside a word that says so."),
  named(
    "CASE_NUMBER",
    "Case number",
    "The number by which a court, an authority or an insurer knows one case.",
  ),
  named("LICENSE_PLATE", "Number plate", "The registration on the plate of a vehicle."),
];

const byCategory = new Map(entityTypes.map((info) => [info.category, info]));
const byType = new Map(entityTypes.map((info) => [info.type, info]));

/** The type that a policy file's category (`ip_address`) stands for. */
export function entityTypeOfCategory(category: string): EntityTypeInfo | undefined {
  return byCategory.get(category);
}

export function entityTypeInfo(type: EntityType): EntityTypeInfo | undefined {
  return byType.get(type);
}

function named(type: EntityType, label: string, sentence: string): EntityTypeInfo {
  return { type, category: type.toLowerCase(), label, sentence };
}
