import { parsePolicy, parseYaml } from "@veilgate/contracts";
import { PolicySchema, policyWarnings } from "@veilgate/redaction";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { CommandFailed, UsageError } from "../failure";
import { issueLine, readText } from "../policy-file";

export const command: Command = {
  help: `npm run veilgate -- policy lint FILE… [--json]

Checks policy files and prints every mistake as file:line:column: message.
Warnings name what a correct policy does not do; they do not fail.

  --json   {"files":[{"file","errors":[{"line","column","path","message"}],"warnings":[…]}]}
`,
  async run(args, io) {
    const [verb, ...rest] = args;
    if (verb !== "lint") throw new UsageError(verb ? `Unknown command "policy ${verb}".` : "Missing: lint.");
    const { values, positionals } = readOptions(
      rest,
      { json: { type: "boolean" } },
      { min: 1, max: 1000, what: "a policy file" },
    );
    const files = positionals.map((file) => lintFile(file, io));
    if (values.json) writeLine(io.stdout, JSON.stringify({ files }));
    else for (const result of files) print(result, io);
    const errors = files.flatMap(({ file, errors }) => errors.map((issue) => issueLine(file, issue)));
    // With --json the mistakes are on stdout already; a count is enough for people.
    if (errors.length > 0) throw new CommandFailed(values.json ? [`${errors.length} mistakes.`] : errors);
  },
};

type Linted = ReturnType<typeof lintFile>;

function lintFile(file: string, io: Io) {
  const text = readText(file, io.cwd);
  const parsed = parsePolicy(text);
  if (!parsed.ok) return { file, errors: parsed.issues, warnings: [] };
  return { file, errors: [], warnings: locateWarnings(text) };
}

/** Warnings as if they were mistakes, so that the reader finds their lines. */
function locateWarnings(text: string) {
  const schema = PolicySchema.superRefine((document, context) => {
    for (const { path, message } of policyWarnings(document)) {
      context.addIssue({ code: "custom", path: path.split("."), message });
    }
  });
  const parsed = parseYaml(text, schema);
  return parsed.ok ? [] : parsed.issues;
}

function print({ file, errors, warnings }: Linted, io: Io): void {
  for (const warning of warnings) {
    writeLine(io.stdout, issueLine(file, { ...warning, message: `warning: ${warning.message}` }));
  }
  if (errors.length === 0) writeLine(io.stdout, `${file}: ok`);
}
