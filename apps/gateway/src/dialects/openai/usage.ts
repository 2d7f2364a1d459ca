import type { Usage } from "../dialect";

/** A usage object is far smaller; anything longer is not read. */
const usageCharsMax = 4096;

/**
 * The last `usage` object of an answer. Inside a string its quotes would be escaped, so the bytes `"usage"`
 * can only be a member's name; the body is not parsed for it.
 */
export function usageOf(bytes: Buffer): Usage | undefined {
  for (
    let at = bytes.lastIndexOf('"usage"');
    at !== -1;
    at = at === 0 ? -1 : bytes.lastIndexOf('"usage"', at - 1)
  ) {
    const object = /^"usage"\s*:\s*(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})/.exec(
      bytes.toString("utf8", at, at + usageCharsMax),
    )?.[1];
    if (object === undefined) continue;
    const usage = parseUsage(object);
    if (usage) return usage;
  }
  return undefined;
}

function parseUsage(json: string): Usage | undefined {
  try {
    const { prompt_tokens: prompt, completion_tokens: completion } = JSON.parse(json);
    if (!isCount(prompt)) return undefined;
    return { promptTokens: prompt, completionTokens: isCount(completion) ? completion : 0 };
  } catch {
    // Not the object that it looked like; usage is a courtesy and never fails a request.
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
