import { type JsonBody, searchCost } from "@veilgate/redaction";

/** What costs the engine more than searching this many bytes takes longer than about 5 ms, for which nobody should wait. */
export const bytesHereMax = 16 * 1024;

/** True when redacting a body holds up the thread that serves for a moment only. */
export function isShort(body: JsonBody, isKnown: (text: string) => boolean): boolean {
  return body.bytes.length <= bytesHereMax || searchCost(body, isKnown, bytesHereMax) <= bytesHereMax;
}

/** True when it would be short if all of its texts were known: then it pays to tell what is in them. */
export function mayBeHereNext(body: JsonBody): boolean {
  return isShort(body, () => true);
}
