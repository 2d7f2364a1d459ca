import type { EvalSet } from "./eval-set";

/** Own sets mark as ANY what one may find or leave: a year, a network, a made-up example. */
const own = { from: "own", scope: "personal", mayBeShown: true, marked: { ANY: null } } as const;
const foreign = { from: "data", scope: "all", mayBeShown: true } as const;

const names = ["PERSON", "LOCATION", "ORGANIZATION"];
const asDate = { DATE_OF_BIRTH: "DATE" };
const addressAsLocation = { ADDRESS: "LOCATION" };

const uner = { ...foreign, file: "uner-ewt-dev.jsonl", types: names, found: addressAsLocation };

const presidio: Omit<EvalSet, "id"> = {
  ...foreign,
  file: "presidio-synth.jsonl",
  types: [
    ...["PERSON", "ADDRESS", "LOCATION", "ORGANIZATION", "CARD", "PHONE", "DATE", "EMAIL", "AGE"],
    ...["IBAN", "IP_ADDRESS", "SSN", "DRIVER_LICENSE"],
  ],
  marked: { TITLE: null, NRP: null, URL: null, ZIP: null },
  withoutMarks: { type: "ADDRESS", text: /^[\d\s-]+$/ },
  found: asDate,
};

/**
 * The Spanish judgments mark private persons only: those who speak for a party, sit on the bench or are named with their
 * office are not marked, in sentences that say so and behind a form of address.
 */
const officersOfTheCourt = {
  type: "PERSON",
  before:
    /(?:Sra?s?|Sres|Sras)\.? $|(?:Lord|Lady|Sir|Lord Justice|[Jj]uez|Jueces|Magistrad[oa]|Profesora?) $/u,
  sentence:
    /representad[oa]s?(?: ante el Tribunal)?(?: [^,.;]{0,40})? por |, (?:[Aa]gente|[Aa]bogad[oa]s?|[Jj]urista|[Cc]onsejer[oa]|[Aa]sesor(?:es|as?)?|[Dd]elegad[oa]|QC|Counsel|Solicitor|[Jj]uez|(?:Vicep|P)residente)(?!\p{L})|^Sra?\. [^,]{2,40}(?: QC)?, |(?:intervenciones|nombres) de|(?:siete )?miembros, a saber|Gran Sala, a saber|incluía de oficio|a través del Secretario|Lord Justice|Secretario de la Sección|compuesta por/u,
} as const;

/** In the order of the table. */
export const evalSets: readonly EvalSet[] = [
  { ...own, id: "chat-dev", file: "chat-dev.jsonl" },
  { ...own, id: "chat-test", file: "chat-test.jsonl", mayBeShown: false },
  { ...own, id: "benign", file: "benign.jsonl" },
  { ...own, id: "addresses", file: "addresses.jsonl", types: ["ADDRESS"] },
  { ...own, id: "structured", file: "structured.jsonl" },
  { ...own, id: "evasions-1", file: "evasions-1.jsonl" },
  { ...own, id: "evasions-2", file: "evasions-2.jsonl" },
  { ...own, id: "evasions-3", file: "evasions-3.jsonl" },
  { ...presidio, id: "presidio-synth" },
  { ...presidio, id: "presidio-synth-whole", joinsAddresses: true },
  { ...uner, id: "uner-ewt-dev" },
  { ...uner, id: "uner-ewt-dev-lower", lowerCased: true },
  {
    ...foreign,
    id: "tab-train",
    file: "tab-train.jsonl",
    types: ["PERSON", "LOCATION", "ORGANIZATION", "DATE"],
    marked: { DEM: null, QUANTITY: null, CODE: null },
    found: { ...asDate, ...addressAsLocation },
    hasEntities: true,
  },
  {
    ...foreign,
    id: "ambientmeta",
    file: "ambientmeta-adversarial.jsonl",
    types: [...names, "PHONE", "EMAIL", "SSN", "CARD", "HEALTH_ID"],
    marked: { MEDICAL_LICENSE: "HEALTH_ID", MEDICAL_RECORD: "HEALTH_ID" },
    unmarked: /^[A-Z]{2}\d{7}$/,
    found: addressAsLocation,
  },
  {
    ...foreign,
    id: "germeval-dev",
    file: "germeval-dev.jsonl",
    types: names,
    found: addressAsLocation,
  },
  {
    ...foreign,
    id: "echr-es-train",
    file: "echr-es-train.jsonl",
    types: [...names, "DATE"],
    marked: { CODE: null },
    labelInMarks: /^(?:(?:Sra?s?|Dra?)\.|Doctora?|D\.(?!\s\p{Lu}\.?$))\s/u,
    unmarkedRole: officersOfTheCourt,
    found: { ...asDate, ...addressAsLocation },
  },
  {
    ...foreign,
    id: "pl-pii-identifiers",
    file: "pl-pii-identifiers.jsonl",
    marked: {
      LOC: null,
      DOWOD: "NATIONAL_ID",
      DRIVING_LICENSE: "DRIVER_LICENSE",
      NIP: "TAX_ID",
      PAYMENT_CARD: "CARD",
      PESEL: "NATIONAL_ID",
      REGON: "TAX_ID",
      VEHICLE_PLATE: "LICENSE_PLATE",
    },
    labelInMarks: /^\p{L}[^:\d]{1,40}:\s*/u,
  },
  {
    ...foreign,
    id: "pl-pii-address",
    file: "pl-pii-address.jsonl",
    types: ["PLACE", "PERSON"],
    marked: { LOC: "PLACE", POSTAL: "PLACE", ORG: null },
    found: { ADDRESS: "PLACE", LOCATION: "PLACE" },
  },
  { ...foreign, id: "wikigold", file: "wikigold.jsonl", types: names, found: addressAsLocation },
  { ...foreign, id: "wnut17", file: "wnut17-train-dev.jsonl", types: names, found: addressAsLocation },
  { ...foreign, id: "btc-abeg", file: "btc-abeg.jsonl", types: names, found: addressAsLocation },
  { ...foreign, id: "negative-fastify-hono", file: "negative-fastify-hono.jsonl", scope: "personal" },
];
