import type { JsonBody, MemberChanges } from "@veilgate/redaction";
import type { OperationId } from "../../dialects/dialect";

type Json = Readonly<Record<string, unknown>>;

/**
 * What Cerebras wants otherwise than OpenAI: tools are strict and not called in parallel unless the request says
 * so, and a `system` member, which others know, becomes the first message.
 */
export function rewrite(body: JsonBody, operation: OperationId): MemberChanges | undefined {
  if (operation !== "chat-completions") return undefined;
  const set: Record<string, unknown> = {};
  const hasSystem = body.hasMember("system");
  if (hasSystem) {
    const messages = withSystem(body.member("messages"), body.member("system"));
    if (messages !== undefined) set.messages = messages;
  }
  if (body.hasMember("tools")) {
    const tools = body.member("tools");
    if (Array.isArray(tools) && tools.some(isLoose)) set.tools = tools.map(asStrict);
    if (!body.hasMember("parallel_tool_calls")) set.parallel_tool_calls = false;
  }
  if (!hasSystem && Object.keys(set).length === 0) return undefined;
  return { set, ...(hasSystem && { remove: ["system"] }) };
}

/** Undefined when the messages begin with a system message of their own, or there is nothing to say. */
function withSystem(messages: unknown, system: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(messages) || system === null || system === "") return undefined;
  const hasOwn = messages.some((message) => isObject(message) && message.role === "system");
  return hasOwn ? undefined : [{ role: "system", content: system }, ...messages];
}

function isLoose(tool: unknown): boolean {
  return isObject(tool) && isObject(tool.function) && !("strict" in tool.function);
}

function asStrict(tool: unknown): unknown {
  if (!isObject(tool) || !isLoose(tool)) return tool;
  return { ...tool, function: { ...(tool.function as Json), strict: true } };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
