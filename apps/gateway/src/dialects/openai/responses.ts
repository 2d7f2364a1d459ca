import { bodyShapes, streamTexts } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { streamCodec } from "../stream-codec";
import { usageReader } from "../usage";
import { errorBody } from "./error";

/** The events of this API are named like the `type` of their payload. */
function toEvent(payload: unknown): string {
  const type = typeof payload === "object" && payload !== null && "type" in payload ? payload.type : "error";
  return `event: ${type}\ndata: ${JSON.stringify(payload)}\n\n`;
}

export const responses: Operation = {
  id: "responses",
  dialect: "openai",
  ...bodyShapes.openai.responses,
  modelIn: "body",
  stream: streamCodec(streamTexts.openai.responses, {
    terminal: {
      kind: "type",
      types: ["response.completed", "response.incomplete", "response.failed", "response.cancelled"],
    },
    toEvent,
    errorEvent: (error, requestId) => {
      const { error: told } = errorBody(error, requestId);
      return toEvent({
        type: "error",
        code: told.code,
        message: told.message,
        param: told.param,
        error: told,
      });
    },
  }),
  required: [["input", "prompt", "previous_response_id"]],
  usageOf: usageReader("usage", ["input_tokens"], ["output_tokens"]),
};
