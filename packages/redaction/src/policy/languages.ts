import type { CountryCode } from "libphonenumber-js/core";

/** The countries whose national phone numbers are recognized when a policy names the language. */
const regions = {
  cs: ["CZ"],
  da: ["DK"],
  de: ["DE", "AT", "CH"],
  el: ["GR"],
  en: ["US", "GB", "AU", "IN"],
  es: ["ES", "MX", "AR"],
  fi: ["FI"],
  fr: ["FR", "BE"],
  hu: ["HU"],
  it: ["IT"],
  ja: ["JP"],
  ko: ["KR"],
  nl: ["NL", "BE"],
  no: ["NO"],
  pl: ["PL"],
  pt: ["PT", "BR"],
  ro: ["RO"],
  ru: ["RU"],
  sv: ["SE"],
  tr: ["TR"],
  uk: ["UA"],
  zh: ["CN", "TW"],
} as const satisfies Record<string, readonly CountryCode[]>;

/** ISO 639-1 codes that a policy may list under `languages`. */
export const languageCodes: readonly string[] = Object.keys(regions);

export function isKnownLanguage(code: string): code is keyof typeof regions {
  return Object.hasOwn(regions, code);
}

/** The countries of these languages, in order, each once. */
export function regionsOf(languages: readonly string[]): CountryCode[] {
  return [...new Set(languages.flatMap((code) => (isKnownLanguage(code) ? regions[code] : [])))];
}
