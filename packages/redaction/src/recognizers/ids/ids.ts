import { bankAndCard } from "./bank-and-card";
import { cryptoWallet } from "./crypto-wallet";
import { healthId } from "./health-id";
import { idRecognizer } from "./id-recognizer";
import type { IdFamily } from "./id-rule";
import { macAddress } from "./mac-address";
import { nationalIdAsia } from "./national-id-asia";
import { nationalIdEurope } from "./national-id-europe";
import { nationalIdMore } from "./national-id-more";
import { nationalIdNordic } from "./national-id-nordic";
import { nationalIdWorld } from "./national-id-world";
import { otherWords } from "./other-words";
import { taxId } from "./tax-id";
import { taxIdMore } from "./tax-id-more";
import { travelAndDriving } from "./travel-and-driving";
import { vatId } from "./vat-id";
import { vehicle } from "./vehicle";

/** By the name of their file, as their examples are. */
export const idFamilies = {
  "bank-and-card": bankAndCard,
  "crypto-wallet": cryptoWallet,
  "health-id": healthId,
  "mac-address": macAddress,
  "national-id-asia": nationalIdAsia,
  "national-id-europe": nationalIdEurope,
  "national-id-more": nationalIdMore,
  "national-id-nordic": nationalIdNordic,
  "national-id-world": nationalIdWorld,
  "tax-id": taxId,
  "tax-id-more": taxIdMore,
  "travel-and-driving": travelAndDriving,
  "vat-id": vatId,
  vehicle,
} as const satisfies Readonly<Record<string, IdFamily>>;

/** All identity numbers; the table of groupings is built once, when the module is loaded. */
export const ids = idRecognizer([...Object.values(idFamilies), otherWords]);
