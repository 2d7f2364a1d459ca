import fc from "fast-check";

/** Values of a kind that every policy of these finds wherever they stand between spaces. */
export interface RandomValue {
  /** As policies name it. */
  readonly category: string;
  readonly text: string;
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]{${length}}$`));
const letters = (length: number) => fc.stringMatching(new RegExp(`^[a-z]{${length}}$`));

/** With the last digit that makes it pass Luhn's check. */
function withLuhn(body: string): string {
  const sum = Array.from(body, Number).reduceRight((total, digit, at) => {
    const doubled = (body.length - at) % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

/** A German one: 97 and the remainder of its number, with `DE00` behind it. */
function withIbanCheck(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, "0")}${account}`;
}

const grouped = (text: string) => text.replace(/.{4}(?=.)/g, "$& ");
const ofKind = (category: string, text: fc.Arbitrary<string>) => text.map((text) => ({ category, text }));

export const randomValue: fc.Arbitrary<RandomValue> = fc.oneof(
  ofKind(
    "email",
    fc.tuple(letters(9), letters(7)).map(([user, host]) => `${user}@${host}.com`),
  ),
  ofKind(
    "card",
    digits(14).map((body) => grouped(withLuhn(`4${body}`))),
  ),
  ofKind(
    "ssn",
    fc.tuple(digits(2), digits(4)).map(([group, serial]) => `536-${group}-${serial}`),
  ),
  ofKind(
    "iban",
    digits(18).map((account) => grouped(withIbanCheck(account))),
  ),
  ofKind(
    "phone",
    digits(8).map((line) => `+49 30 ${line}`),
  ),
  ofKind(
    "EMPLOYEE",
    digits(7).map((number) => `E-${number}`),
  ),
);

export const ownPattern = {
  type: "EMPLOYEE",
  pattern: "\\bE-\\d{7}\\b",
  finds: ["E-1234567"],
  ignores: ["E-1"],
};

const awkward = fc.constantFrom(
  '"',
  "\\",
  "\n",
  "$&",
  "<b>",
  "</script>",
  "<EMAIL>",
  "<EMAIL_k7f3q2ab>",
  "[[CARD_aaaaaaaa]]",
  "<<",
  "\\u003c",
  "{",
  '{"a":',
  "😀",
  "é",
  "the order",
  "was late,",
  "%41",
  "***",
  "[0123abcd]",
);

/** A text, and the values that stand in it. */
export interface RandomText {
  readonly text: string;
  readonly values: readonly RandomValue[];
}

const word = fc.oneof(
  randomValue,
  awkward.map((text) => ({ text })),
  fc.string({ unit: "grapheme", maxLength: 5 }).map((text) => ({ text })),
);

export const randomText: fc.Arbitrary<RandomText> = fc.array(word, { maxLength: 6 }).map((words) => ({
  // A word before each value, so that no two of them are one number.
  text: words.map((one) => ("category" in one ? `and ${one.text} too` : one.text)).join(" "),
  values: words.flatMap((one) => ("category" in one ? [one] : [])),
}));

/** Arguments of a tool: texts at any depth, some of them JSON themselves. */
export interface RandomArguments {
  readonly args: unknown;
  readonly values: readonly RandomValue[];
}

const leaf = fc.oneof(
  randomText,
  randomText.map(({ text, values }) => ({ text: JSON.stringify({ inner: [text] }), values })),
  fc.constantFrom(0, -1.5, true, null, "").map((value) => ({ text: value, values: [] })),
);

export const randomArguments: fc.Arbitrary<RandomArguments> = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.constantFrom(0, 1, 2), leaf), { maxLength: 4 })
  .map((members) => ({
    args: Object.fromEntries(
      members.map(([name, depth, { text }]) => [name, [text, [text], { deep: [{ text }] }][depth]]),
    ),
    values: members.flatMap(([, , { values }]) => values),
  }));

const restoring = fc.constantFrom("pseudonym", "pseudonym", "surrogate", "keep");
const anyAction = fc.constantFrom("mask", "placeholder", "hash", "drop", "partial", "pseudonym", "keep");
const categories = ["email", "card", "ssn", "iban", "phone"];

/** A policy, and what is true of it. */
export interface RandomPolicy {
  readonly source: string;
  /** Everything comes back as it was sent. */
  readonly restoresAll: boolean;
  actionOf(category: string): string;
}

export const randomPolicy: fc.Arbitrary<RandomPolicy> = fc
  .tuple(
    fc.boolean().chain((restoresAll) => {
      const action = restoresAll ? restoring : anyAction;
      const rule = fc.record({
        action,
        threshold: fc.integer({ min: 0, max: 50 }).map((share) => share / 100),
      });
      return fc.record({
        restoresAll: fc.constant(restoresAll),
        default_action: restoresAll ? fc.constantFrom("pseudonym", "surrogate") : anyAction,
        rules: fc.dictionary(fc.constantFrom(...categories), rule, { maxKeys: 4 }),
        own: action,
      });
    }),
    fc.constantFrom("angle", "double-bracket"),
    fc.boolean(),
  )
  .map(([{ restoresAll, default_action, rules, own }, placeholder_format, redact]) => ({
    // JSON is YAML as well.
    source: JSON.stringify({
      version: 1,
      default_action,
      placeholder_format,
      categories: rules,
      patterns: [{ ...ownPattern, action: own }],
      allow: ["nobody@example.com"],
      response: { redact },
    }),
    restoresAll,
    actionOf: (category) => (category === "EMPLOYEE" ? own : (rules[category]?.action ?? default_action)),
  }));
