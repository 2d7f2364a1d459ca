import type { StreamTexts } from "@veilgate/redaction";
import type { StreamCodec } from "../dialect";
import { streamCodec } from "../stream-codec";
import { errorEvent, toEvent } from "./error";

/** Streams of chunks with choices, ended by `[DONE]`. */
export function chunks(texts: StreamTexts): StreamCodec {
  return streamCodec(texts, {
    terminal: { kind: "data", mark: "[DONE]" },
    toEvent,
    errorEvent,
    isUsageOnly,
  });
}

function isUsageOnly(payload: unknown): boolean {
  if (typeof payload !== "object" || payload === null) return false;
  const { choices, usage } = payload as { choices?: unknown; usage?: unknown };
  return Array.isArray(choices) && choices.length === 0 && typeof usage === "object" && usage !== null;
}
