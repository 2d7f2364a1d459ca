import type { EntityType } from "../types";
import { emailSurrogate } from "./email";
import type { SurrogateGenerator } from "./generator";
import { ibanSurrogate } from "./iban";
import { ipAddressSurrogate, macAddressSurrogate } from "./network-address";
import { nhsNumberSurrogate } from "./nhs-number";
import { paymentCardSurrogate } from "./payment-card";
import { phoneSurrogate } from "./phone";
import { usSsnSurrogate } from "./us-ssn";

const generators: Readonly<Record<EntityType, SurrogateGenerator>> = {
  EMAIL: emailSurrogate,
  PHONE: phoneSurrogate,
  CARD: paymentCardSurrogate,
  SSN: usSsnSurrogate,
  IBAN: ibanSurrogate,
  IP_ADDRESS: ipAddressSurrogate,
  MAC_ADDRESS: macAddressSurrogate,
  HEALTH_ID: nhsNumberSurrogate,
};

export function generatorOf(type: EntityType): SurrogateGenerator | undefined {
  return Object.hasOwn(generators, type) ? generators[type] : undefined;
}

/** False for a type whose values get a pseudonym where the policy says `surrogate`. */
export function hasSurrogates(type: EntityType): boolean {
  return type === "PERSON" || generatorOf(type) !== undefined;
}
