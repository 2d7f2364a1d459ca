import { textTraits } from "../../text-traits";
import type { Entity, EntityType, Recognizer } from "../../types";
import { TableColumns } from "../tables/table-columns";
import { type DigitChain, forEachChain } from "./digit-chains";
import { isInHexDump } from "./hex-dump";
import { isInDrawing, mayHoldDrawing } from "./in-drawing";

/** Judges numbers of one type. */
export interface NumberJudge {
  readonly id: string;
  readonly type: EntityType;
  readonly digitsMin: number;
  find(chain: DigitChain, text: string, columns: TableColumns): readonly Entity[];
}

/** One search for digits feeds all judges. */
export function numberRecognizer(judges: readonly NumberJudge[]): Recognizer {
  const digitsMin = Math.min(...judges.map((judge) => judge.digitsMin));
  return {
    id: "numbers",
    types: [...new Set(judges.map((judge) => judge.type))],
    canMatch: (traits) => traits.hasDigit,
    find(text, { digitRuns } = textTraits(text)) {
      const found: Entity[] = [];
      const columns = new TableColumns(text);
      forEachChain(text, digitRuns, digitsMin, (chain) => {
        const before = found.length;
        for (const judge of judges) {
          if (chain.digits.length < judge.digitsMin) continue;
          // One by one: a chain may hold more entities than a call takes arguments.
          for (const entity of judge.find(chain, text, columns)) found.push(entity);
        }
        // Looked at last, since most numbers are found to be nothing sooner.
        if (found.length > before && isInHexDump(text, chain)) found.length = before;
      });
      const kept =
        found.length > 0 && mayHoldDrawing(text)
          ? found.filter(({ start }) => !isInDrawing(text, start))
          : found;
      return kept.sort((a, b) => a.start - b.start);
    },
  };
}
