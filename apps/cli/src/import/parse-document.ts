import { parseYaml } from "@veilgate/contracts";
import type { z } from "zod";
import { CommandFailed } from "../failure";
import { issueLine } from "../policy-file";
import type { SourceFile } from "./source-file";

/** A YAML or JSON file by a schema. @throws CommandFailed with every mistake, its line and column. */
export function parseSource<Schema extends z.ZodType>(file: SourceFile, schema: Schema): z.output<Schema> {
  const parsed = parseYaml(file.text, schema);
  if (parsed.ok) return parsed.value;
  throw new CommandFailed(parsed.issues.map((issue) => issueLine(file.name, issue)));
}
