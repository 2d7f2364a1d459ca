/** What the tagger says of a token. Odd labels begin a name, even ones continue it. */
export const labelCount = 7;

/** Weights of one feature, padded to a power of two. */
export const labelStride = 8;

export const outside = 0;

export const nameTypes = ["PERSON", "LOCATION", "ORGANIZATION"] as const;
export type NameType = (typeof nameTypes)[number];

export function beginLabel(type: number): number {
  return 2 * type + 1;
}

/** A name continues only what began with its own type. */
export function mayFollow(label: number, next: number): boolean {
  return next === outside || next % 2 === 1 || label === next || label === next - 1;
}
