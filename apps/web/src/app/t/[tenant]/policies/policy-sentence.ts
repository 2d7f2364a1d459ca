import { type Action, entityTypes, type PolicyDocument } from "@veilgate/redaction";

/** Short words for a list; tenants' own types go by their name. */
const words: Readonly<Record<string, string>> = {
  PERSON: "names",
  EMAIL: "e-mails",
  PHONE: "phones",
  CARD: "cards",
  SSN: "SSNs",
  IBAN: "IBANs",
  IP_ADDRESS: "IP addresses",
  URL_CREDENTIALS: "URL credentials",
  SECRET: "secrets",
  ADDRESS: "addresses",
  LOCATION: "places",
  ORGANIZATION: "organizations",
  DATE: "dates",
  DATE_OF_BIRTH: "dates of birth",
  AGE: "ages",
  NATIONAL_ID: "national ids",
  TAX_ID: "tax ids",
  PASSPORT: "passport numbers",
  DRIVER_LICENSE: "driving licences",
  HEALTH_ID: "health ids",
  BANK_ACCOUNT: "bank accounts",
  CVV: "card security codes",
  CRYPTO_WALLET: "crypto wallets",
  MAC_ADDRESS: "MAC addresses",
  VIN: "VINs",
  USERNAME: "user names",
  PASSWORD: "passwords",
  CASE_NUMBER: "case numbers",
  LICENSE_PLATE: "license plates",
};

const phrases: Readonly<Record<Action, (things: string) => string>> = {
  pseudonym: (things) => `replaces ${things} with pseudonyms`,
  placeholder: (things) => `replaces ${things} with labels`,
  mask: (things) => `masks ${things}`,
  partial: (things) => `shortens ${things}`,
  hash: (things) => `replaces ${things} with hashes`,
  surrogate: (things) => `replaces ${things} with look-alikes`,
  drop: (things) => `removes ${things}`,
  keep: (things) => `lets ${things} through`,
  block: (things) => `refuses ${things}`,
};
/** What a reader wants to know first. */
const order: readonly Action[] = [
  "pseudonym",
  "surrogate",
  "placeholder",
  "mask",
  "partial",
  "hash",
  "drop",
  "block",
  "keep",
];
const thingsNamedMax = 4;
const listing = new Intl.ListFormat("en", { type: "conjunction" });

/** What a policy does, in one sentence: "Replaces e-mails and phones with pseudonyms, and refuses secrets." */
export function policySentence(document: PolicyDocument): string {
  const all = typesOf(document);
  const clauses = order.flatMap((action) => {
    const types = all.filter((each) => each.action === action).map(({ type }) => words[type] ?? type);
    return types.length > 0 ? [phrases[action](name(types))] : [];
  });
  if (document.mode === "shadow")
    return `Changes nothing, only counts: in force it ${listing.format(clauses)}.`;
  const sentence = listing.format(clauses);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function typesOf(document: PolicyDocument): { type: string; action: Action }[] {
  const own = [...document.terms, ...document.patterns].map((entry) => ({
    type: entry.type,
    action: entry.action ?? document.categories[entry.type]?.action ?? document.default_action,
  }));
  // Names are what a reader looks for first.
  const sorted = entityTypes.toSorted((one, other) => rank(one.type) - rank(other.type));
  const builtIn = sorted.map(({ type, category }) => ({
    type,
    action: document.categories[category]?.action ?? document.default_action,
  }));
  return [...builtIn, ...own.filter(({ type }, at) => own.findIndex((other) => other.type === type) === at)];
}

function rank(type: string): number {
  return type === "PERSON" ? 0 : 1;
}

function name(things: readonly string[]): string {
  if (things.length <= thingsNamedMax + 1) return listing.format(things);
  return listing.format([...things.slice(0, thingsNamedMax), `${things.length - thingsNamedMax} more types`]);
}
