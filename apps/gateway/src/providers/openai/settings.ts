import type { JsonBody } from "@veilgate/redaction";
import type { OperationId } from "../../dialects/dialect";

/**
 * A stream is asked for its usage, which the audit event counts; what the client did not ask for is taken out of
 * its stream again. Options that are not known here are left as they are, since nobody would search them.
 */
export function settings(body: JsonBody, operation: OperationId, isStream: boolean): Record<string, unknown> {
  if (!isStream || (operation !== "chat-completions" && operation !== "completions")) return {};
  const options = body.member("stream_options") ?? {};
  if (typeof options !== "object" || Object.keys(options).some((name) => !known.has(name))) return {};
  if ("include_usage" in options) return {};
  const { include_obfuscation: obfuscation } = options as { include_obfuscation?: unknown };
  return {
    stream_options: {
      include_usage: true,
      ...(typeof obfuscation === "boolean" && { include_obfuscation: obfuscation }),
    },
  };
}

const known = new Set(["include_usage", "include_obfuscation"]);
