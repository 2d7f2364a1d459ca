import { describe, expect, it } from "vitest";
import { passesLuhn } from "../recognizers/checksums/luhn";
import { hasIbanCheckDigits } from "../recognizers/checksums/mod-97";
import { simpleDigest } from "../testing/simple-policy";
import { RequestVault } from "../vault";
import { namesByScript } from "./names";
import { publishedTestCards } from "./payment-card";
import { cities, streetNames } from "./places";

function surrogatesOf(type: string, values: readonly string[], ownText = ""): string[] {
  const vault = new RequestVault("angle", simpleDigest, {
    languages: ["en", "de", "fr"],
    ownText: () => ownText,
    isJson: false,
  });
  return values.map((value) => vault.surrogateFor(type, value));
}

const one = (type: string, value: string) => surrogatesOf(type, [value])[0] ?? "";

describe("a surrogate has the form of the value", () => {
  it.each([
    ["EMAIL", "ana.lopez@acme.com", /^[a-z]+\.[a-z]+@example\.com$/],
    ["EMAIL", "J.Doe77@charity.org", /^[A-Z]\.[A-Z][a-z]+\d\d@example\.org$/],
    ["PHONE", "+1 (415) 867-5309", /^\+1 \(\d{3}\) 555-01\d\d$/],
    ["PHONE", "415-867-5309", /^\d{3}-555-01\d\d$/],
    ["PHONE", "415-867-5309 x204", /^\d{3}-555-01\d\d x\d{3}$/],
    ["PHONE", "867-5309", /^555-01\d\d$/],
    ["PHONE", "+44 20 7123 4567", /^\+44 \d\d \d{4} \d{4}$/],
    ["PHONE", "07911 123456", /^07700 900\d{3}$/],
    ["PHONE", "+49 30 90182000", /^\+49 \d\d \d{8,9}$/],
    ["PHONE", "+33 6 12 34 56 78", /^\+33 6 39 98 \d\d \d\d$/],
    ["PHONE", "+61 412 345 678", /^\+61 491 57\d \d{3}$/],
    ["CARD", "4539 1488 0343 6467", /^4\d{3} \d{4} \d{4} \d{4}$/],
    ["CARD", "5425233430109903", /^[25]\d{15}$/],
    ["CARD", "374245455400126", /^37\d{13}$/],
    ["SSN", "536-22-8145", /^9\d\d-[0-4]\d-\d{4}$/],
    ["IBAN", "DE44 5001 0517 5407 3249 31", /^DE\d\d 000\d \d{4} \d{4} \d{4} \d\d$/],
    ["IBAN", "GB33BUKB20201555555555", /^GB\d\dTEST000\d{11}$/],
    ["IP_ADDRESS", "10.20.30.40/24", /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}\/24$/],
    ["IP_ADDRESS", "2a00:1450:4001:81b::200e", /^2001:db8::[0-9a-f]{4}:[0-9a-f]{4}$/],
    ["MAC_ADDRESS", "3C:22:FB:5A:11:0e", /^00:00:5E:00:53:[0-9A-F]{2}$/],
    ["HEALTH_ID", "943 476 5919", /^999 \d{3} \d{4}$/],
    ["NATIONAL_ID", "AB 12 34 56 C", /^(?:BG|GB|KN|NK|NT|TN|ZZ) \d\d \d\d \d\d C$/],
    ["NATIONAL_ID", "193-456-787", /^0\d\d-\d{3}-\d{3}$/],
    ["NATIONAL_ID", "131052-308T", /^[0-2]\d[01]\d52-9\d\d[0-9A-Y]$/],
    ["DATE_OF_BIRTH", "1985-03-12", /^198\d-\d\d-\d\d$/],
    ["DATE_OF_BIRTH", "3/14/1985", /^\d\/[12]\d\/198\d$/],
    ["DATE", "2020-06-20 14:11:22", /^20[12]\d-\d\d-\d\d [0-2]\d:[0-5]\d:[0-5]\d$/],
    ["DATE", "12. März 1985", /^[12]\d\. \p{Lu}\p{Ll}+ 198\d$/u],
    ["DATE", "March 1st, 2019", /^\p{Lu}\p{Ll}+ \d(?:st|nd|rd|th), 20[12]\d$/u],
    ["LOCATION", "Leeds", /^\p{Lu}[\p{L} ]{5,}$/u],
    ["LOCATION", "Paris, France", /^\p{Lu}[\p{L} ]{5,}, \p{Lu}\p{L}+$/u],
    ["ORGANIZATION", "Acme Robotics GmbH", /^\p{Lu}\p{Ll}+ GmbH$/u],
    ["ORGANIZATION", "University of Leeds", /^University of \p{Lu}\p{Ll}+$/u],
    [
      "ADDRESS",
      "742 Evergreen Terrace, Springfield, IL 62704",
      /^\d{3} \p{Lu}\p{Ll}+ Terrace, \p{L}[\p{L} ]+, [A-Z]{2} \d{5}$/u,
    ],
    ["ADDRESS", "Hauptstraße 5, 10115 Berlin", /^\p{Lu}\p{Ll}+straße \d, \d{5} \p{Lu}\p{L}+$/u],
    ["ADDRESS", "12 rue de la Paix\n75002 Paris", /^\d\d rue de la \p{L}+\n\d{5} \p{Lu}\p{L}+$/u],
    [
      "ADDRESS",
      "10 Downing St, London SW1A 2AA",
      /^\d\d \p{L}+ St, \p{L}[\p{L} ]+ [A-Z]{2}\d[A-Z] \d[A-Z]{2}$/u,
    ],
    ["PERSON", "Anna Schmidt", /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u],
    ["PERSON", "Dr. HANS VON BERG", /^Dr\. \p{Lu}+ VON \p{Lu}+$/u],
    ["PERSON", "Schmidt, Anna", /^\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+$/u],
    ["PERSON", "Иванова Ольга", /^[\p{Script=Cyrillic}]+ [\p{Script=Cyrillic}]+$/u],
    ["PERSON", "王小明", /^\p{Script=Han}{3}$/u],
  ])("%s %s", (type, value, form) => {
    const surrogate = one(type, value);
    expect(surrogate).toMatch(form);
    expect(surrogate).not.toBe(value);
  });
});

it("check digits of cards and accounts are right", () => {
  for (const card of publishedTestCards) expect(passesLuhn(card)).toBe(true);
  for (const iban of ["DE44500105175407324931", "GB33BUKB20201555555555", "FR1420041010050500013M02606"]) {
    expect(hasIbanCheckDigits(one("IBAN", iban))).toBe(true);
  }
});

it("every name stands for one thing and is long enough to be looked for", () => {
  const { female, male, family } = namesByScript.latin;
  const names = [...female, ...male, ...family].map((name) => name.toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => name.length < 3)).toEqual([]);
  expect([...cities, ...streetNames].filter((name) => names.includes(name.toLowerCase()))).toEqual([]);
});

it("a value without a form that is known gets a pseudonym", () => {
  expect(one("EMAIL", "ana at acme dot com")).toMatch(/^<EMAIL_/);
  expect(one("PHONE", "+81 3 1234 5678")).toMatch(/^<PHONE_/);
  expect(one("NATIONAL_ID", "12345678Z")).toMatch(/^<NATIONAL_ID_/);
  expect(one("PROJECT", "Bluebird")).toMatch(/^<PROJECT_/);
  expect(one("PERSON", "สมชาย ใจดี")).toMatch(/^<PERSON_/);
});

it("the same value has the same surrogate in every request, and two values never share one", () => {
  const mails = Array.from({ length: 300 }, (_, at) => `person${at}@acme.com`);
  const drawn = surrogatesOf("EMAIL", mails);
  expect(new Set(drawn).size).toBe(mails.length);
  expect(surrogatesOf("EMAIL", ["person0@acme.com"])).toEqual([drawn[0]]);
  const names = Array.from({ length: 400 }, (_, at) =>
    `Name${"abcdefghij"[at % 10]}${at} Smith`.replace(/\d/g, (d) => "klmnopqrst"[Number(d)] ?? ""),
  );
  expect(new Set(surrogatesOf("PERSON", names)).size).toBe(names.length);
});

it("a person's names have the same surrogates wherever they stand", () => {
  const [full = "", family = "", given = ""] = surrogatesOf("PERSON", [
    "Anna Schmidt",
    "Ms. Schmidt",
    "Anna",
  ]);
  expect(`${given} ${family.replace("Ms. ", "")}`).toBe(full);
});

it("what stands in the request is drawn again", () => {
  const [mail = ""] = surrogatesOf("EMAIL", ["ana.lopez@acme.com"]);
  const [other = ""] = surrogatesOf(
    "EMAIL",
    ["ana.lopez@acme.com"],
    `Do not write to ${mail.toUpperCase()}!`,
  );
  expect(other).toMatch(/@example\.com$/);
  expect(other).not.toBe(mail);
});
