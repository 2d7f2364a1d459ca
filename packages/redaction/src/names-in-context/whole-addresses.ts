import { firstAtOrAfter, SpanIndex } from "../span-walks";
import type { Entity, Span } from "../types";

/** Between a street and its town, on one line: `12 Elm Road, Leeds`, `ul. Polna 8 w Łodzi`; without a comma a flat has to stand before the town. */
const gapOfTown = /^(?:,? (?:w|we|te|à) |, )$/;
const endsWithUnit =
  /(?:suite|ste|apt|apartment|unit|flat|floor|room|box|whg|piso|m)\.? ?#?\d{1,5}[A-Za-z]?$/iu;
const gapMax = 6;
const gapOfCountry = /^(?:,? | \()$/;

/** Addresses go on over the places that stand at once behind them: `12 Elm Road Suite 3` and `Leeds`, `England`. */
export function withWholeAddresses(text: string, entities: readonly Entity[]): Entity[] {
  if (!entities.some(({ type }) => type === "ADDRESS")) return [...entities];
  const taken = new Set<Entity>();
  const places = entities.filter(({ type }) => type === "LOCATION").sort((a, b) => a.start - b.start);
  const whole = entities.map((entity) => {
    if (entity.type !== "ADDRESS" || entity.explanation.evidence === "term") return entity;
    let { end } = entity;
    for (let count = 0; count < 3; count++) {
      const next = places[firstAtOrAfter(places, end)];
      if (next === undefined || next.start - end > gapMax) break;
      const gap = text.slice(end, next.start);
      const isTown = gapOfTown.test(gap) || (gap === " " && endsWithUnit.test(text.slice(entity.start, end)));
      if (!(count === 0 ? isTown : gapOfCountry.test(gap))) break;
      taken.add(next);
      end = next.end;
    }
    return end === entity.end ? entity : { ...entity, end };
  });
  return withCorners(
    text,
    whole.filter((entity) => !taken.has(entity)),
  );
}

const corner =
  /(?:the )?(?:corner|intersection) of ((?:[\p{Lu}\d][\p{L}\p{N}.'’-]{0,20} ?|(?:de|del|la|of|von|di|du|des|ten) ){1,5})(?:and|&) ((?:[\p{Lu}\d][\p{L}\p{N}.'’-]{0,20}(?: |(?![\p{L}\p{N}]))|(?:de|del|la|of|von|di|du|des|ten) ){1,4})/uy;
const cornerWords = ["corner of ", "intersection of "] as const;

/** Corners in order of start. */
function cornersIn(text: string): Span[] {
  const found: Span[] = [];
  for (const words of cornerWords) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
      const start = text.startsWith("the ", at - 4) ? at - 4 : at;
      corner.lastIndex = start;
      if (corner.test(text)) found.push({ start, end: corner.lastIndex });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `the corner of 74 Sikelianou Street and Baker Pass`: all of it, when one of the two is an address. */
function withCorners(text: string, entities: readonly Entity[]): Entity[] {
  const spans = cornersIn(text);
  if (spans.length === 0) return [...entities];
  const addresses = entities.filter(({ type }) => type === "ADDRESS").sort((a, b) => a.start - b.start);
  const corners = spans.flatMap((span) => {
    const address = addresses[firstAtOrAfter(addresses, span.start)];
    if (address === undefined || address.start >= span.end) return [];
    const end = span.start + text.slice(span.start, span.end).trimEnd().length;
    return [{ ...address, start: span.start, end: Math.max(end, address.end) }];
  });
  if (corners.length === 0) return [...entities];
  const taken = new SpanIndex(corners);
  const lies = (entity: Entity) => entity.explanation.evidence !== "term" && taken.overlaps(entity);
  return [...entities.filter((entity) => !lies(entity)), ...corners];
}
