import type { EntityType } from "./types";

export interface EntityTypeInfo {
  readonly type: EntityType;
  /** The name of the type under `categories` of a policy file: the type in lower case. */
  readonly category: string;
  /** For lists and table headings, in the singular: `E-mail address`. */
  readonly label: string;
  /** What counts as this type, in one sentence. */
  readonly sentence: string;
  /** False for a type that policies may name already, but that nothing finds in this version. */
  readonly hasRecognizer: boolean;
}

/** Every type that a policy file may name, most personal first. Tenants' own types come on top. */
export const entityTypes: readonly EntityTypeInfo[] = [
  found("EMAIL", "E-mail address", "A mailbox such as ana@example.com."),
  found("PHONE", "Phone number", "A number that can be called, national or international."),
  found("CARD", "Payment card", "A card number of 12 to 19 digits whose check digit is right."),
  found("SSN", "US social security number", "Nine digits with a valid area, group and serial."),
  found("IBAN", "Bank account (IBAN)", "An international account number whose check digits are right."),
  found("IP_ADDRESS", "IP address", "An IPv4 or IPv6 address of a machine, loopback and masks aside."),
  found(
    "URL_CREDENTIALS",
    "Credentials in a URL",
    "The user name and password of scheme://user:password@host.",
  ),
  found("SECRET", "Secret", "A key, a token or a private key that lets somebody in."),
  known("PERSON", "Person", "A person's name."),
  found("ADDRESS", "Postal address", "A street address, as a whole or in part."),
  known("LOCATION", "Place", "A place that says where a private person is."),
  known(
    "ORGANIZATION",
    "Organization",
    "An employer, school or other body that a private person belongs to.",
  ),
  found("DATE", "Date", "A day in a private person's life."),
  found("DATE_OF_BIRTH", "Date of birth", "The day on which a person was born."),
  found("AGE", "Age", "How old a person is."),
  found("NATIONAL_ID", "National identity number", "A number by which a state knows a person."),
  found("TAX_ID", "Tax number", "A number by which a tax office knows a person or a business."),
  found("PASSPORT", "Passport number", "The number of a travel document."),
  found("DRIVER_LICENSE", "Driving licence number", "The number of a driving licence."),
  found("HEALTH_ID", "Health number", "A number by which an insurer, clinic or register knows a patient."),
  found("BANK_ACCOUNT", "Bank account", "A national account number that is not an IBAN."),
  found("CVV", "Card security code", "The three or four digits that prove a card is at hand."),
  found("CRYPTO_WALLET", "Crypto wallet", "The address of a wallet on a public chain."),
  found("MAC_ADDRESS", "MAC address", "The hardware address of a network device."),
  found("VIN", "Vehicle identification number", "The seventeen characters by which a maker marks a vehicle."),
  found("USERNAME", "User name", "The name by which somebody signs in, beside a word that says so."),
  found("PASSWORD", "Password", "What somebody signs in with, beside a word that says so."),
  found(
    "CASE_NUMBER",
    "Case number",
    "The number by which a court, an authority or an insurer knows one case.",
  ),
  found("LICENSE_PLATE", "Number plate", "The registration on the plate of a vehicle."),
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

function found(type: EntityType, label: string, sentence: string): EntityTypeInfo {
  return { type, category: type.toLowerCase(), label, sentence, hasRecognizer: true };
}

function known(type: EntityType, label: string, sentence: string): EntityTypeInfo {
  return { type, category: type.toLowerCase(), label, sentence, hasRecognizer: false };
}
