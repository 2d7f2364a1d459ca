import type { LabelledText } from "../labelled-text";
import { type Draw, drawFor } from "./draw";
import type { Kind } from "./kind";
import { otherKinds } from "./other-kinds";
import { stateNumbers } from "./state-numbers";

const textsPerSort = 40;

/** Sentences in which a number is a thing's, not a person's. */
const thingDecoys = [
  "Order {} has shipped.",
  "part no. {} is out of stock",
  "batch {} passed",
  "ref {} (draft)",
];

/** For each kind forty texts with a valid value and forty with a look-alike. */
export function structuredTexts(): LabelledText[] {
  return [...otherKinds, ...stateNumbers].flatMap((kind) => {
    const draw = drawFor(kind.id);
    const sentences = [...kind.cued, ...kind.bare];
    const decoys = kind.decoys ?? thingDecoys;
    return [
      ...texts(kind, "valid", (at) => withValue(kind, draw, sentences[at % sentences.length] ?? "{}")),
      ...texts(kind, "look-alike", (at) => {
        const text = (decoys[at % decoys.length] ?? "{}").replace("{}", () => kind.lookAlike(draw));
        return { text, spans: [] };
      }),
    ];
  });
}

function texts(
  kind: Kind,
  sort: string,
  write: (at: number) => Pick<LabelledText, "text" | "spans">,
): LabelledText[] {
  return Array.from({ length: textsPerSort }, (_, at) => {
    const id = `${kind.id}-${sort}-${String(at + 1).padStart(2, "0")}`;
    return { id, lang: kind.lang, ...write(at) };
  });
}

function withValue(kind: Kind, draw: Draw, sentence: string): Pick<LabelledText, "text" | "spans"> {
  const value = kind.valid(draw);
  const start = sentence.indexOf("{}");
  const [type, ...also] = kind.types;
  const span = { start, end: start + value.length, type };
  return {
    text: sentence.replace("{}", () => value),
    spans: [also.length === 0 ? span : { ...span, also }],
  };
}
