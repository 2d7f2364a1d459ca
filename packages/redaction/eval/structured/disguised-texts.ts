import type { LabelledText } from "../labelled-text";
import { type Disguise, disguises, type Tier } from "./disguises";
import { type Draw, drawFor } from "./draw";
import type { Kind } from "./kind";
import { otherKinds } from "./other-kinds";
import { stateNumbers } from "./state-numbers";

const kindIds = ["email", "phone", "card", "iban", "ip", "ssn"];
const valuesPerDisguise = 4;

/** Values of six kinds in every disguise of a tier that changes them, beside a word that names them. */
export function disguisedTexts(tier: Tier): LabelledText[] {
  const kinds = [...otherKinds, ...stateNumbers].filter((kind) => kindIds.includes(kind.id));
  return kinds.flatMap((kind) =>
    disguises
      .filter((disguise) => disguise.tier === tier)
      .flatMap((disguise) => {
        const draw = drawFor(`${kind.id} ${disguise.id}`);
        return Array.from({ length: valuesPerDisguise }, (_, at) =>
          disguisedText(kind, disguise, draw, at),
        ).flatMap((text) => text ?? []);
      }),
  );
}

function disguisedText(kind: Kind, disguise: Disguise, draw: Draw, at: number): LabelledText | undefined {
  const worn = disguise.wear(kind.valid(draw));
  if (worn === undefined) return undefined;
  const sentence = kind.cued[at % kind.cued.length] ?? "{}";
  const start = sentence.indexOf("{}");
  return {
    id: `${disguise.id}-${kind.id}-${at + 1}`,
    lang: kind.lang,
    text: sentence.replace("{}", () => worn),
    spans: [{ start, end: start + worn.length, type: kind.types[0] }],
  };
}
