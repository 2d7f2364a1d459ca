import { type BodyShape, encoded, measures, object, runningText, settings, structural, text } from "../shape";
import { anthropicBlock } from "./anthropic-content";
import { anthropicMessage } from "./anthropic-messages";

/**
 * Events of an Anthropic stream by their `type`. Each content block is a running text of its own, and ends with the event
 * `content_block_stop`.
 */

const citation = { ...anthropicBlock.members?.get("citations")?.items };

const delta = object(
  {
    type: structural,
    text: runningText,
    thinking: runningText,
    partial_json: { string: "json", isToolInput: true, stream: { runs: true } },
    signature: encoded,
    encrypted_content: encoded,
    content: runningText,
    citation: { string: "text", ...citation },
  },
  { stream: { keeps: ["type"] } },
);

const messageDelta = object({
  ...settings("stop_reason"),
  stop_sequence: text,
  stop_details: anthropicMessage.members?.get("stop_details") ?? measures,
  container: measures,
});

export const anthropicEvents: ReadonlyMap<string, BodyShape> = new Map([
  ["message_start", object({ type: structural, message: anthropicMessage })],
  ["content_block_start", object({ type: structural, index: structural, content_block: anthropicBlock })],
  [
    "content_block_delta",
    object({ type: structural, index: structural, delta }, { stream: { ids: ["index"], keeps: ["type"] } }),
  ],
  [
    "content_block_stop",
    object({ type: structural, index: structural }, { stream: { ids: ["index"], endsWith: true } }),
  ],
  [
    "message_delta",
    object({ type: structural, delta: messageDelta, usage: measures, context_management: measures }),
  ],
  ["error", object({ type: structural, error: object({ type: structural, message: text }) })],
]);

export const anthropicOtherEvent: BodyShape = object({ type: structural });
