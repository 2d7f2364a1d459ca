import { arrayOf, type BodyShape, object, structural, text } from "../shape";

/** What several of OpenAI's routes have in common. */

/** Numbers, and objects of numbers with the details. */
const details: BodyShape = { string: "structural", others: structural, othersAreNamed: true };
export const usage: BodyShape = { string: "unknown", others: details, othersAreNamed: true };

/** Single tokens: a placeholder is never whole in one of them. */
const token = { token: structural, bytes: structural, logprob: structural };
export const tokens = arrayOf(object({ ...token, top_logprobs: arrayOf(object(token)) }));

/**
 * A text, several of them, or a text in model tokens. Tokens cannot be searched, so they are what files are: encoded
 * content, for the policy to block or to allow.
 */
export const textsOrTokens: BodyShape = {
  string: "text",
  role: "user",
  numbers: "files",
  items: { string: "text", numbers: "files", items: structural },
};

export const userLocation = object({
  type: structural,
  city: text,
  country: text,
  region: text,
  timezone: text,
  approximate: object({ city: text, country: text, region: text, timezone: text }),
});

/** The body of an answer that is an error, beside which nothing else stands. */
export const apiError = object({ message: text, type: structural, code: structural, param: structural });
