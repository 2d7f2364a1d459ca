import {
  anyValue,
  type BodyShape,
  encoded,
  object,
  runningText,
  runningToolInput,
  settings,
  structural,
  text,
  toolInput,
  toolInputJson,
} from "../shape";
import { tokens } from "./openai-common";
import { openAiResponsesAnswer } from "./openai-responses";
import { responsesItem, responsesPart } from "./openai-responses-items";

/**
 * Events of a Responses stream by their `type`. Texts come in deltas, then whole in the event that ends them, and once
 * more in the part, in the item and in the answer that the last event holds.
 */

const envelope = settings(
  "type",
  "item_id",
  "sequence_number",
  "output_index",
  "content_index",
  "summary_index",
  "annotation_index",
  "command_index",
  "partial_image_index",
  "name",
);
// Padding of random length against guesses from the length of an event.
const withPadding = { ...envelope, obfuscation: encoded };
const keeps = ["type", "item_id", "sequence_number"];

/** Which member of an event of the kind `.done` holds the whole text. */
interface Family {
  readonly delta: string;
  readonly done: string;
  readonly whole: string;
  readonly ids: readonly string[];
  readonly running: BodyShape;
  readonly finished: BodyShape;
}

const runningInput: BodyShape = { ...runningText, isToolInput: true };

const families: readonly Family[] = [
  family("output_text", "text", ["output_index", "content_index"], runningText, text),
  family("refusal", "refusal", ["output_index", "content_index"], runningText, text),
  family("reasoning_text", "text", ["output_index", "content_index"], runningText, text),
  family("reasoning_summary_text", "text", ["output_index", "summary_index"], runningText, text),
  family("audio.transcript", "transcript", ["output_index"], runningText, text),
  family("function_call_arguments", "arguments", ["output_index"], runningToolInput, toolInputJson),
  family("mcp_call_arguments", "arguments", ["output_index"], runningToolInput, toolInputJson),
  family("custom_tool_call_input", "input", ["output_index"], runningInput, toolInput),
  family("code_interpreter_call_code", "code", ["output_index"], runningText, text),
  family("apply_patch_call_operation_diff", "diff", ["output_index"], runningInput, toolInput),
  family("shell_call_command", "command", ["output_index", "command_index"], runningInput, toolInput),
];

function family(
  name: string,
  whole: string,
  ids: readonly string[],
  running: BodyShape,
  finished: BodyShape,
): Family {
  return { delta: `response.${name}.delta`, done: `response.${name}.done`, whole, ids, running, finished };
}

const itemEvent = object({ ...withPadding, item: responsesItem });
const partEvent = object({ ...withPadding, part: responsesPart });
const answerEvent = object(
  { ...withPadding, response: openAiResponsesAnswer },
  { stream: { isRepeat: true } },
);

export const openAiResponsesEvents: ReadonlyMap<string, BodyShape> = new Map([
  ...families.flatMap(({ delta, done, whole, ids, running, finished }): [string, BodyShape][] => [
    [delta, object({ ...withPadding, delta: running, logprobs: tokens }, { stream: { ids, keeps } })],
    [
      done,
      object(
        { ...withPadding, [whole]: finished, logprobs: tokens },
        { stream: { ids, endsWith: true, isRepeat: true } },
      ),
    ],
  ]),
  ["response.shell_call_command.added", object({ ...withPadding, command: toolInput })],
  [
    "response.shell_call_output_content.delta",
    object(
      { ...withPadding, delta: object({ stdout: runningText, stderr: runningText }) },
      { stream: { ids: ["output_index", "command_index"], keeps } },
    ),
  ],
  [
    "response.shell_call_output_content.done",
    object(
      { ...withPadding, output: responsesItem.members?.get("output") ?? anyValue },
      { stream: { ids: ["output_index", "command_index"], endsWith: true, isRepeat: true } },
    ),
  ],
  ["response.output_item.added", itemEvent],
  [
    "response.output_item.done",
    { ...itemEvent, stream: { ids: ["output_index"], endsWith: true, isRepeat: true } },
  ],
  ["response.content_part.added", partEvent],
  [
    "response.content_part.done",
    { ...partEvent, stream: { ids: ["output_index", "content_index"], endsWith: true, isRepeat: true } },
  ],
  ["response.reasoning_summary_part.added", partEvent],
  [
    "response.reasoning_summary_part.done",
    { ...partEvent, stream: { ids: ["output_index", "summary_index"], endsWith: true, isRepeat: true } },
  ],
  ["response.output_text.annotation.added", object({ ...withPadding, annotation: anyValue })],
  [
    "response.image_generation_call.partial_image",
    object({
      ...withPadding,
      ...settings("background", "output_format", "quality", "size"),
      partial_image_b64: encoded,
    }),
  ],
  ["response.audio.delta", object({ ...withPadding, delta: encoded })],
  ["error", object({ ...withPadding, code: structural, message: text, param: structural })],
]);

/** Of every other event: those about the answer as a whole, and those that only say how far a tool is. */
export const openAiResponsesOtherEvent: BodyShape = answerEvent;
