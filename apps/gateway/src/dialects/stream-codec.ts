import { endedChannels, type StreamTexts, streamPieces } from "@veilgate/redaction";
import type { StreamCodec } from "./dialect";

/** A codec for a stream whose texts are described as data. */
export function streamCodec(
  texts: StreamTexts,
  form: Omit<StreamCodec, "pieces" | "endedChannels">,
): StreamCodec {
  return {
    ...form,
    pieces: (payload) => streamPieces(texts, payload),
    endedChannels: (payload) => endedChannels(texts, payload),
  };
}
