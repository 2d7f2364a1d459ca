import type { EntityType } from "../types";
import { addressSurrogate } from "./address";
import { dateSurrogate } from "./date";
import { emailSurrogate } from "./email";
import type { SurrogateGenerator } from "./generator";
import { ibanSurrogate } from "./iban";
import { nationalIdSurrogate } from "./national-id";
import { ipAddressSurrogate, macAddressSurrogate } from "./network-address";
import { nhsNumberSurrogate } from "./nhs-number";
import { organizationSurrogate } from "./organization";
import { paymentCardSurrogate } from "./payment-card";
import { phoneSurrogate } from "./phone";
import { placeSurrogate } from "./place";
import { usSsnSurrogate } from "./us-ssn";

/**
 * Persons are put together word by word, see `person.ts`. Of secrets, passwords and most numbers of registers no range
 * is documented as never used; ages and card security codes are too short to be told from other numbers.
 */
const generators: Readonly<Record<EntityType, SurrogateGenerator>> = {
  EMAIL: emailSurrogate,
  PHONE: phoneSurrogate,
  CARD: paymentCardSurrogate,
  SSN: usSsnSurrogate,
  IBAN: ibanSurrogate,
  IP_ADDRESS: ipAddressSurrogate,
  MAC_ADDRESS: macAddressSurrogate,
  HEALTH_ID: nhsNumberSurrogate,
  NATIONAL_ID: nationalIdSurrogate,
  DATE: dateSurrogate,
  DATE_OF_BIRTH: dateSurrogate,
  LOCATION: placeSurrogate,
  ORGANIZATION: organizationSurrogate,
  ADDRESS: addressSurrogate,
};

export function generatorOf(type: EntityType): SurrogateGenerator | undefined {
  return Object.hasOwn(generators, type) ? generators[type] : undefined;
}

/** False for a type whose values get a pseudonym where the policy says `surrogate`. */
export function hasSurrogates(type: EntityType): boolean {
  return type === "PERSON" || generatorOf(type) !== undefined;
}
