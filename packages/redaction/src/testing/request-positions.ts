import type { BodyShape } from "../body/shape";
import { bodyShapes } from "../body/shapes/body-shapes";

/** A place of a request where text can stand: `body` has the value there and nowhere else. */
export interface Position {
  readonly place: string;
  readonly shape: BodyShape;
  readonly body: (value: string) => unknown;
}

const { openai, anthropic, gemini } = bodyShapes;

function positionsOf(
  shape: BodyShape,
  route: string,
  bodies: Readonly<Record<string, (value: string) => unknown>>,
): Position[] {
  return Object.entries(bodies).map(([place, body]) => ({ place: `${route}: ${place}`, shape, body }));
}

const user = (content: unknown) => ({ model: "m", messages: [{ role: "user", content }] });
const assistant = (content: unknown) => ({ messages: [{ role: "assistant", content }] });
const item = (members: object) => ({ model: "m", input: [members] });
const part = (members: object) => ({ contents: [{ role: "user", parts: [members] }] });
const base64 = (text: string) => btoa(text);

const chat = positionsOf(openai.chat.request, "chat", {
  "a message": (v) => user(`Write to ${v}.`),
  "a text part": (v) => user([{ type: "text", text: v }]),
  "a developer message": (v) => ({ messages: [{ role: "developer", content: v }] }),
  "the name of a participant": (v) => ({ messages: [{ role: "user", name: v, content: "x" }] }),
  "a refusal": (v) => ({ messages: [{ role: "assistant", refusal: v }] }),
  "reasoning that comes back": (v) => ({ messages: [{ role: "assistant", reasoning_content: v }] }),
  "arguments of a tool": (v) => ({
    messages: [
      { role: "assistant", tool_calls: [{ function: { name: "f", arguments: `{"to":["${v}"]}` } }] },
    ],
  }),
  "the result of a tool": (v) => ({
    messages: [{ role: "tool", tool_call_id: "call_1", content: `{"a":"${v}"}` }],
  }),
  "the parameter `system` of Cerebras": (v) => ({ system: v, messages: [] }),
  "stop words": (v) => ({ messages: [], stop: [v] }),
  "the user": (v) => ({ messages: [], user: v }),
  "a text document as a data URL": (v) =>
    user([
      { type: "file", file: { filename: "a.csv", file_data: `data:text/csv;base64,${base64(`a,${v}`)}` } },
    ]),
});

const completions = positionsOf(openai.completions.request, "completions", {
  "the prompt": (v) => ({ model: "m", prompt: v }),
  "one of several prompts": (v) => ({ prompt: ["a", v] }),
  "the suffix": (v) => ({ prompt: "a", suffix: v }),
  "a stop word": (v) => ({ prompt: "a", stop: v }),
});

const responses = positionsOf(openai.responses.request, "responses", {
  "the input": (v) => ({ model: "m", input: v }),
  instructions: (v) => ({ instructions: v, input: "a" }),
  "a message in short": (v) => item({ role: "user", content: v }),
  "an input text": (v) => item({ type: "message", role: "user", content: [{ type: "input_text", text: v }] }),
  "an output text that comes back": (v) =>
    item({
      type: "message",
      id: "msg_1",
      role: "assistant",
      status: "completed",
      content: [{ type: "output_text", text: v, annotations: [] }],
    }),
  "the title of an annotation": (v) =>
    item({
      role: "assistant",
      content: [{ type: "output_text", text: "a", annotations: [{ type: "url_citation", title: v }] }],
    }),
  "arguments of a function": (v) =>
    item({ type: "function_call", call_id: "call_1", name: "f", arguments: `{"to":"${v}"}` }),
  "the output of a function": (v) => item({ type: "function_call_output", call_id: "call_1", output: v }),
  "the output of a function in parts": (v) =>
    item({ type: "function_call_output", call_id: "call_1", output: [{ type: "input_text", text: v }] }),
  "the output of a function that is JSON": (v) =>
    item({ type: "function_call_output", call_id: "call_1", output: `[{"mail":"${v}"}]` }),
  "the input of a custom tool": (v) => item({ type: "custom_tool_call", call_id: "c", name: "f", input: v }),
  "the output of a custom tool": (v) => item({ type: "custom_tool_call_output", call_id: "c", output: v }),
  "a summary of reasoning": (v) =>
    item({
      type: "reasoning",
      id: "rs_1",
      encrypted_content: "gAAAAABk",
      summary: [{ type: "summary_text", text: v }],
    }),
  "a command of a shell": (v) =>
    item({ type: "shell_call", call_id: "c", action: { commands: [`mail ${v}`] } }),
  "the environment of a command": (v) =>
    item({ type: "local_shell_call", action: { type: "exec", command: ["ls"], env: { TO: v } } }),
  "the output of a shell": (v) => item({ type: "shell_call_output", output: [{ stdout: v, stderr: "" }] }),
  "a patch": (v) =>
    item({ type: "apply_patch_call", operation: { type: "update_file", path: "a.md", diff: `+ ${v}` } }),
  "a query of a file search": (v) => item({ type: "file_search_call", id: "fs_1", queries: [v] }),
  "a result of a file search": (v) =>
    item({ type: "file_search_call", results: [{ file_id: "f", text: v }] }),
  "the output of an MCP tool": (v) =>
    item({ type: "mcp_call", id: "mcp_1", name: "f", server_label: "s", arguments: "{}", output: v }),
  "code and its logs": (v) =>
    item({ type: "code_interpreter_call", code: "print(1)", outputs: [{ type: "logs", logs: v }] }),
  "a result that is a text": (v) => item({ type: "program_output", call_id: "c", result: `{"to":"${v}"}` }),
  "what a computer types": (v) => item({ type: "computer_call", action: { type: "type", text: v } }),
  "a variable of a prompt": (v) => ({ prompt: { id: "pmpt_1", variables: { customer: v } } }),
  "a variable of a prompt that is a part": (v) => ({
    prompt: { id: "pmpt_1", variables: { customer: { type: "input_text", text: v } } },
  }),
  metadata: (v) => ({ input: "a", metadata: { owner: v } }),
  "the description of a tool": (v) => ({
    tools: [{ type: "function", name: "f", description: v, parameters: {} }],
  }),
  "an example in a schema": (v) => ({
    text: { format: { type: "json_schema", name: "n", schema: { properties: { a: { examples: [v] } } } } },
  }),
  "the place for a web search": (v) => ({ tools: [{ type: "web_search", user_location: { city: v } }] }),
  "the name of a file": (v) =>
    item({ role: "user", content: [{ type: "input_file", file_id: "file_1", filename: v }] }),
  "a text document": (v) =>
    item({
      role: "user",
      content: [
        { type: "input_file", filename: "a.md", file_data: `data:text/markdown;base64,${base64(`# ${v}`)}` },
      ],
    }),
});

const small = [
  ...positionsOf(openai.embeddings.request, "embeddings", {
    "the input": (v) => ({ model: "m", input: v }),
    "one of several inputs": (v) => ({ model: "m", input: ["a", v] }),
  }),
  ...positionsOf(openai.moderations.request, "moderations", {
    "the input": (v) => ({ input: v }),
    "one of several inputs": (v) => ({ input: [v] }),
    "a part": (v) => ({ input: [{ type: "text", text: v }] }),
  }),
];

const messages = positionsOf(anthropic.messages.request, "messages", {
  "the system prompt": (v) => ({ system: v, messages: [] }),
  "a block of the system prompt": (v) => ({
    system: [{ type: "text", text: v, cache_control: { type: "ephemeral" } }],
  }),
  "a message": (v) => user(v),
  "a text block": (v) => user([{ type: "text", text: v }]),
  "the input of a tool": (v) =>
    assistant([{ type: "tool_use", id: "toolu_1", name: "f", input: { to: [{ mail: v }] } }]),
  "the result of a tool": (v) => user([{ type: "tool_result", tool_use_id: "toolu_1", content: v }]),
  "the result of a tool in blocks": (v) =>
    user([{ type: "tool_result", tool_use_id: "toolu_1", content: [{ type: "text", text: v }] }]),
  "thinking that is not signed": (v) => assistant([{ type: "thinking", thinking: v }]),
  "a plain text document": (v) =>
    user([{ type: "document", source: { type: "text", media_type: "text/plain", data: v } }]),
  "a document of blocks": (v) =>
    user([{ type: "document", source: { type: "content", content: [{ type: "text", text: v }] } }]),
  "a document of one text": (v) => user([{ type: "document", source: { content: v, type: "content" } }]),
  "a document in base64": (v) =>
    user([
      { type: "document", source: { data: base64(`To ${v}`), type: "base64", media_type: "text/plain" } },
    ]),
  "title and context of a document": (v) =>
    user([{ type: "document", title: v, context: v, source: { type: "text", data: "a" } }]),
  "a search result": (v) =>
    user([
      { type: "search_result", source: "https://x.org", title: "t", content: [{ type: "text", text: v }] },
    ]),
  "the source of a search result": (v) =>
    user([{ type: "search_result", source: `https://x.org/?q=${v}`, title: "t", content: [] }]),
  "a cited text": (v) =>
    assistant([
      { type: "text", text: "a", citations: [{ type: "char_location", cited_text: v, document_index: 0 }] },
    ]),
  "the query of a server's tool": (v) =>
    assistant([{ type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: v } }]),
  "a title that a search found": (v) =>
    assistant([
      {
        type: "web_search_tool_result",
        tool_use_id: "srvtoolu_1",
        content: [
          { type: "web_search_result", title: v, url: "https://x.org", encrypted_content: "EqgfCioI" },
        ],
      },
    ]),
  "a page that was fetched": (v) =>
    assistant([
      {
        type: "web_fetch_tool_result",
        tool_use_id: "srvtoolu_1",
        content: {
          type: "web_fetch_result",
          url: "https://x.org",
          content: { type: "document", source: { type: "text", media_type: "text/plain", data: v } },
        },
      },
    ]),
  "the output of code": (v) =>
    assistant([
      {
        type: "bash_code_execution_tool_result",
        tool_use_id: "srvtoolu_1",
        content: { type: "bash_code_execution_result", stdout: v, stderr: "", return_code: 0, content: [] },
      },
    ]),
  "the result of an MCP tool": (v) =>
    assistant([
      { type: "mcp_tool_result", tool_use_id: "m", is_error: false, content: [{ type: "text", text: v }] },
    ]),
  "the user's id": (v) => ({ messages: [], metadata: { user_id: v } }),
  "a stop sequence": (v) => ({ messages: [], stop_sequences: [v] }),
  "the description of a tool": (v) => ({
    tools: [{ name: "f", description: v, input_schema: { type: "object" } }],
  }),
  "the default of a schema": (v) => ({
    tools: [
      { name: "f", input_schema: { type: "object", properties: { to: { type: "string", default: v } } } },
    ],
  }),
  "an example of a tool's input": (v) => ({
    tools: [{ name: "f", input_schema: {}, input_examples: [{ to: v }] }],
  }),
});

const counted = positionsOf(anthropic.countTokens.request, "count_tokens", {
  "a message": (v) => user([{ type: "text", text: v }]),
});

const generate = positionsOf(gemini.generateContent.request, "generateContent", {
  "a part": (v) => part({ text: v }),
  "the system instruction": (v) => ({ contents: [], systemInstruction: { parts: [{ text: v }] } }),
  "the system instruction in snake case": (v) => ({
    contents: [],
    system_instruction: { parts: [{ text: v }] },
  }),
  "a thought": (v) => part({ text: v, thought: true, thoughtSignature: "CikB0e2Kb" }),
  "the arguments of a function": (v) => part({ functionCall: { name: "f", args: { to: [v] } } }),
  "the arguments of a function in snake case": (v) => part({ function_call: { name: "f", args: { to: v } } }),
  "the response of a function": (v) => part({ functionResponse: { name: "f", response: { result: v } } }),
  "the response of a function that is JSON": (v) =>
    part({ functionResponse: { name: "f", response: { result: `{"mail":"${v}"}` } } }),
  "a text document": (v) => part({ inlineData: { mimeType: "text/plain", data: base64(`To ${v}`) } }),
  "a JSON document in snake case": (v) =>
    part({ inline_data: { data: base64(`{"a":"${v}"}`), mime_type: "application/json" } }),
  "the address of a file": (v) =>
    part({ fileData: { mimeType: "image/png", fileUri: `https://x.org/?q=${v}` } }),
  "executable code": (v) => part({ executableCode: { language: "PYTHON", code: `mail("${v}")` } }),
  "the output of code": (v) => part({ codeExecutionResult: { outcome: "OUTCOME_OK", output: v } }),
  "the description of a function": (v) => ({
    tools: [
      { functionDeclarations: [{ name: "f", description: v, parametersJsonSchema: { type: "object" } }] },
    ],
  }),
  "a schema of the answer": (v) => ({
    generationConfig: { responseMimeType: "application/json", responseSchema: { type: "STRING", enum: [v] } },
  }),
  "a stop sequence": (v) => ({ generation_config: { stop_sequences: [v] } }),
  labels: (v) => ({ contents: [], labels: { owner: v } }),
});

const otherGemini = [
  ...positionsOf(gemini.countTokens.request, "countTokens", {
    "a part": (v) => part({ text: v }),
    "a part of the request to count": (v) => ({
      generateContentRequest: { model: "m", ...part({ text: v }) },
    }),
  }),
  ...positionsOf(gemini.embedContent.request, "embedContent", {
    "a part": (v) => ({ content: { parts: [{ text: v }] } }),
    "the title": (v) => ({ content: { parts: [] }, title: v }),
  }),
  ...positionsOf(gemini.batchEmbedContents.request, "batchEmbedContents", {
    "a part": (v) => ({ requests: [{ model: "models/m", content: { parts: [{ text: v }] } }] }),
  }),
];

export const requestPositions: readonly Position[] = [
  ...chat,
  ...completions,
  ...responses,
  ...small,
  ...messages,
  ...counted,
  ...generate,
  ...otherGemini,
];
