import type { Span } from "../../types";

/** A part of the text that stands for another text as a whole. */
export interface EncodedRun extends Span {
  readonly decoded: string;
}
