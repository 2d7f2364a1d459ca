import type { TypedSpan } from "../score";
import { openRedaction } from "./open-redaction";
import { markOf, spansOfRedacted } from "./redacted-spans";
import type { ToolPackage } from "./tool";

interface OffsetView {
  json(options: { offset: true }): readonly { readonly offset?: { start: number; length: number } }[];
}
interface CompromiseDocument {
  people(): OffsetView;
  places(): OffsetView;
  organizations(): OffsetView;
  emails(): OffsetView;
  phoneNumbers(): OffsetView;
}

const compromise: ToolPackage = {
  name: "compromise",
  version: "14.17.0",
  async open(load) {
    const { default: nlp } = (await load("compromise")) as { default: (text: string) => CompromiseDocument };
    return {
      name: "compromise",
      types: ["PERSON", "LOCATION", "ORGANIZATION", "EMAIL", "PHONE"],
      find(text) {
        const document = nlp(text);
        return [
          ...offsetsOf(text, document.people(), "PERSON"),
          ...offsetsOf(text, document.places(), "LOCATION"),
          ...offsetsOf(text, document.organizations(), "ORGANIZATION"),
          ...offsetsOf(text, document.emails(), "EMAIL"),
          ...offsetsOf(text, document.phoneNumbers(), "PHONE"),
        ];
      },
    };
  },
};

/** Its offsets take in the comma or the full stop behind, which is left out here. */
function offsetsOf(text: string, view: OffsetView, type: string): TypedSpan[] {
  return view.json({ offset: true }).flatMap(({ offset }) => {
    if (offset === undefined) return [];
    const { start, length } = offset;
    const end = start + text.slice(start, start + length).replace(/[\s.,;:!?)"']+$/, "").length;
    return end > start ? [{ start, end, type }] : [];
  });
}

/** Its rules, and what each is counted as; what no type of ours fits is written as nothing. */
const redactPiiTypes = {
  credentials: "SECRET",
  creditCardNumber: "CARD",
  emailAddress: "EMAIL",
  ipAddress: "IP_ADDRESS",
  names: "PERSON",
  password: "PASSWORD",
  phoneNumber: "PHONE",
  streetAddress: "ADDRESS",
  username: "USERNAME",
  usSocialSecurityNumber: "SSN",
  zipcode: "",
  url: "",
  digits: "",
} as const;

interface RedactPii {
  readonly SyncRedactor: new (options: unknown) => { redact(text: string): string };
}

const redactPii: ToolPackage = {
  name: "redact-pii",
  version: "3.4.0",
  async open(load) {
    const module = (await load("redact-pii")) as { default?: RedactPii } & RedactPii;
    const { SyncRedactor } = module.default ?? module;
    const types = Object.values(redactPiiTypes);
    // The documented options take no replacement for single rules of names, so each rule is run alone.
    const rules = Object.entries(redactPiiTypes)
      .filter(([, type]) => type !== "")
      .map(([rule, type]) => ({ type, redactor: new SyncRedactor(onlyRule(rule)) }));
    return {
      name: "redact-pii",
      types: types.filter((type) => type !== ""),
      find: (text) =>
        rules.flatMap(({ type, redactor }) => spansOfRedacted(text, redactor.redact(text), [type])),
    };
  },
};

function onlyRule(rule: string): unknown {
  const others = Object.keys(redactPiiTypes).filter((name) => name !== rule);
  return {
    globalReplaceWith: markOf(0),
    builtInRedactors: Object.fromEntries(others.map((name) => [name, { enabled: false }])),
  };
}

const arcjetTypes = {
  email: "EMAIL",
  "phone-number": "PHONE",
  "ip-address": "IP_ADDRESS",
  "credit-card-number": "CARD",
} as const;

interface ArcjetRedact {
  redact(text: string, options: { replace: (entity: keyof typeof arcjetTypes) => string }): Promise<[string]>;
}

const arcjet: ToolPackage = {
  name: "@arcjet/redact",
  version: "1.12.0",
  async open(load) {
    const { redact } = (await load("@arcjet/redact")) as ArcjetRedact;
    const names = Object.keys(arcjetTypes);
    const types = Object.values(arcjetTypes);
    return {
      name: "@arcjet/redact",
      types,
      async find(text) {
        const [redacted] = await redact(text, { replace: (entity) => markOf(names.indexOf(entity)) });
        return spansOfRedacted(text, redacted, types);
      },
    };
  },
};

/** Where a number without a country code is from, by the language of the text. */
const countries: Readonly<Record<string, string>> = {
  ...{ de: "DE", fr: "FR", es: "ES", it: "IT", pt: "PT", nl: "NL", pl: "PL", sv: "SE", da: "DK", no: "NO" },
  ...{ fi: "FI", ru: "RU", tr: "TR", ja: "JP", zh: "CN", ko: "KR", hi: "IN", ar: "AE" },
};

interface PhoneFinder {
  findPhoneNumbersInText(text: string, country: string): readonly { startsAt: number; endsAt: number }[];
}

const libphonenumber: ToolPackage = {
  name: "libphonenumber-js",
  version: "1.13.16",
  async open(load) {
    const { findPhoneNumbersInText } = (await load("libphonenumber-js/max")) as PhoneFinder;
    return {
      name: "libphonenumber-js",
      types: ["PHONE"],
      find: (text, lang) =>
        findPhoneNumbersInText(text, countries[lang] ?? "US").map(({ startsAt, endsAt }) => ({
          start: startsAt,
          end: endsAt,
          type: "PHONE",
        })),
    };
  },
};

export const toolPackages: readonly ToolPackage[] = [
  compromise,
  redactPii,
  openRedaction,
  arcjet,
  libphonenumber,
];
