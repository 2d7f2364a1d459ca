import fc from "fast-check";

/** Values that the simple policy finds. */
export const plainValue = fc.constantFrom(
  "jo@example.com",
  "Jo@Example.com",
  "a.b+c@d-e.org",
  "4111111111111111",
  "4111 1111 1111 1111",
  "key-0123abcd",
);

const imitation = fc.constantFrom(
  "<EMAIL>",
  "<EMAIL_k7f3q2ab>",
  "[[EMAIL_k7f3q2ab]]",
  "[[CARD_aaaaaaaa]]",
  "<email_K7F3Q2AB>",
  "<CARD_aaaaaaaa>",
  "<EMAIL_",
  "[[EMAIL_k7f3",
  "<<EMAIL_k7f3q2ab>>",
  "***",
  "[0123abcd]",
  "[12345678]",
  "\\u003cEMAIL_k7f3q2ab\\u003e",
);

const filler = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.constantFrom(
    " ",
    "\n",
    '"',
    "\\",
    "$&",
    "$1",
    "<",
    ">",
    "[",
    "]",
    "[[",
    "`",
    "{",
    "}",
    ":",
    "4111",
    "@",
    ".com",
    "é",
    "😀",
    "\ud800",
  ),
);

/** Values, awkward text around them, and imitations of placeholders. */
export const textWithValues = fc
  .array(fc.oneof(plainValue, filler, filler, imitation), { maxLength: 12 })
  .map((pieces) => pieces.join(""));
