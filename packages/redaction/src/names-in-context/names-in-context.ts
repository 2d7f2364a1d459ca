import type { Entity } from "../types";
import { withAddressLines } from "./address-lines";
import { withBesidePersons } from "./beside-persons";
import { withMoreNames } from "./more-names";
import { withoutOtherThings } from "./other-things";
import { withPersonEdges } from "./person-edges";
import { withPlaceEdges } from "./place-edges";
import { withRelations } from "./relations-decide";
import { withWholeAddresses } from "./whole-addresses";

/**
 * The names that recognizers found, after a look at what stands beside each of them and at what other recognizers
 * found there: words such as `works at` decide of what kind a name is, holidays and titles of songs are no names, an
 * address goes on with its town, and the lines above it hold somebody and their company.
 *
 * Takes entities in any order and with overlaps, in positions of `text`; gives them in any order.
 */
export function namesInContext(text: string, entities: readonly Entity[]): Entity[] {
  if (!entities.some(isNameOrAddress)) return [...entities];
  const names: Entity[] = [];
  const others: Entity[] = [];
  for (const entity of entities) (isName(entity) ? names : others).push(entity);
  const edged = withPersonEdges(text, withPlaceEdges(text, withoutOtherThings(text, names)));
  const decided = withRelations(text, edged);
  const all = [...others, ...withBesidePersons(text, withMoreNames(text, decided))];
  return all.some(isAddress) ? withAddressLines(text, withWholeAddresses(text, all)) : all;
}

const nameTypes: ReadonlySet<string> = new Set(["PERSON", "LOCATION", "ORGANIZATION"]);

function isNameOrAddress({ type }: Entity): boolean {
  return type === "ADDRESS" || nameTypes.has(type);
}

function isAddress({ type }: Entity): boolean {
  return type === "ADDRESS";
}

function isName({ type, explanation }: Entity): boolean {
  return nameTypes.has(type) && explanation.evidence !== "term";
}
