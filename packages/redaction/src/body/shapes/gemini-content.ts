import {
  anyValue,
  arrayOf,
  type BodyShape,
  bothCases,
  encoded,
  freeForm,
  measures,
  object,
  partText,
  reference,
  settings,
  structural,
  text,
  toolInputValue,
} from "../shape";

/** Contents and parts of Gemini's API. Names are accepted in camel case and in snake case. */

const mediaTypes = ["mimeType", "mime_type"];

const inlineData: BodyShape = {
  ...object(bothCases({ mimeType: structural, data: { string: "data" }, displayName: text }), {
    content: { mediaTypes, data: "data" },
  }),
  opaque: "by-type",
};

const fileData: BodyShape = {
  ...object(bothCases({ mimeType: structural, fileUri: reference, displayName: text }), {
    content: { mediaTypes },
  }),
  opaque: "by-type",
};

/** The text part that stands in for what is stripped is a text and nothing else. */
const asText = { textPart: {} };

const partialArgument = object(
  bothCases({
    jsonPath: structural,
    stringValue: { string: "text", isToolInput: true, stream: { runs: true } },
    numberValue: structural,
    boolValue: structural,
    nullValue: structural,
    willContinue: structural,
  }),
  { stream: { ids: ["jsonPath"], keeps: ["willContinue"] } },
);

const functionCall = object(
  {
    ...settings("id", "name"),
    args: toolInputValue,
    ...bothCases({ partialArgs: arrayOf(partialArgument), willContinue: structural, toolType: structural }),
  },
  { stream: { ids: ["id", "name"] } },
);

const functionResponse = object({
  ...settings("id", "name", "scheduling"),
  ...bothCases({ willContinue: structural, toolType: structural }),
  response: anyValue,
  parts: arrayOf(object(bothCases({ inlineData, fileData }), asText)),
});

/** `of`: how the text of a part is treated. */
function partOf(of: BodyShape): BodyShape {
  return object(
    {
      text: of,
      thought: structural,
      ...bothCases({
        thoughtSignature: encoded,
        functionCall,
        functionResponse,
        toolCall: functionCall,
        toolResponse: functionResponse,
        inlineData,
        fileData,
        executableCode: object({ id: structural, language: structural, code: text }),
        codeExecutionResult: object({ id: structural, outcome: structural, output: text }),
        videoMetadata: measures,
        mediaResolution: measures,
        partMetadata: freeForm,
      }),
    },
    { ...asText, stream: { ids: ["thought"] } },
  );
}

function contentOf(part: BodyShape, role: string): BodyShape {
  return object(
    { role: structural, parts: arrayOf(part) },
    { isMessage: true, role, stream: { keeps: ["role"] } },
  );
}

export const geminiPart: BodyShape = partOf(partText);
export const geminiContent: BodyShape = contentOf(geminiPart, "user");
export const geminiSystem: BodyShape = {
  ...contentOf(geminiPart, "system"),
  string: "text",
  items: geminiPart,
};
/** As it comes in the events of a stream, where a text goes on from event to event. */
export const geminiRunningContent: BodyShape = contentOf(
  partOf({ ...partText, stream: { runs: true } }),
  "model",
);
