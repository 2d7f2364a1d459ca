import { type PolicyDocument, PolicySchema } from "@veilgate/redaction";
import { type Parsed, parseYaml } from "./yaml-document";

/** Reads a policy file: the complete document, or every mistake with line and column. Never throws. */
export function parsePolicy(yaml: string): Parsed<PolicyDocument> {
  return parseYaml(yaml, PolicySchema);
}
