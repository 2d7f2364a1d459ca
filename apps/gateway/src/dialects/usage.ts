import type { Usage } from "./dialect";

/** A usage object is far smaller; anything longer is not read. */
const usageCharsMax = 4096;

type Counts = Readonly<Record<string, unknown>>;

/**
 * Reads the last usage object of an answer or of a part of a stream. Inside a string its quotes would be escaped, so
 * the bytes of its name in quotes can only be a member's name; the body is not parsed for it.
 *
 * @param prompt members whose sum is the prompt's share.
 * @param completion members whose sum is the answer's share.
 */
export function usageReader(
  name: string,
  prompt: readonly string[],
  completion: readonly string[],
): (bytes: Buffer) => Partial<Usage> | undefined {
  const quoted = JSON.stringify(name);
  const object = new RegExp(`^${quoted}\\s*:\\s*(\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\})`);
  return (bytes) => {
    for (
      let at = bytes.lastIndexOf(quoted);
      at !== -1;
      at = at === 0 ? -1 : bytes.lastIndexOf(quoted, at - 1)
    ) {
      const json = object.exec(bytes.toString("utf8", at, at + usageCharsMax))?.[1];
      const counts = json === undefined ? undefined : parse(json);
      if (counts === undefined) continue;
      const promptTokens = sum(counts, prompt);
      const completionTokens = sum(counts, completion);
      if (promptTokens === undefined && completionTokens === undefined) continue;
      return {
        ...(promptTokens !== undefined && { promptTokens }),
        ...(completionTokens !== undefined && { completionTokens }),
      };
    }
    return undefined;
  };
}

function parse(json: string): Counts | undefined {
  try {
    return JSON.parse(json) as Counts;
  } catch {
    // Not the object that it looked like; usage is a courtesy and never fails a request.
    return undefined;
  }
}

/** Undefined when none of the members is a count. */
function sum(counts: Counts, names: readonly string[]): number | undefined {
  const found = names.map((name) => counts[name]).filter(isCount);
  return found.length === 0 ? undefined : found.reduce((total, count) => total + count, 0);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
