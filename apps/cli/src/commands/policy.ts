import { parsePolicy, parseYaml } from "@veilgate/contracts";
import {
  compilePolicy,
  type PolicyDocument,
  PolicySchema,
  policyPresets,
  policyWarnings,
  runSavedCases,
} from "@veilgate/redaction";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { CommandFailed, UsageError } from "../failure";
import { loadNameWeights } from "../name-weights";
import { issueLine, readText } from "../policy-file";

export const command: Command = {
  help: `npm run veilgate -- policy lint|test FILE… [--json]
npm run veilgate -- policy preset [NAME]

lint     Checks policy files and prints every mistake as file:line:column: message.
         Warnings name what a correct policy does not do; they do not fail.
test     Checks the files and runs the cases under "tests:"; prints what the policy did otherwise.
preset   Prints the policy file of this name; without a name, lists the presets.

  --json   {"files":[{"file","errors":[{"line","column","path","message"}],"warnings":[…],"cases":n}]}
`,
  async run(args, io) {
    const [verb, ...rest] = args;
    switch (verb) {
      case "lint":
      case "test":
        loadNameWeights();
        return checkFiles(rest, io, verb === "test");
      case "preset":
        return printPreset(rest, io);
      default:
        throw new UsageError(verb ? `Unknown command "policy ${verb}".` : "Missing: lint, test or preset.");
    }
  },
};

function checkFiles(args: readonly string[], io: Io, runsCases: boolean): void {
  const { values, positionals } = readOptions(
    args,
    { json: { type: "boolean" } },
    { min: 1, max: 1000, what: "a policy file" },
  );
  const files = positionals.map((file) => checkFile(file, io, runsCases));
  if (values.json) writeLine(io.stdout, JSON.stringify({ files }));
  else for (const result of files) print(result, io);
  const errors = files.flatMap(({ file, errors }) => errors.map((issue) => issueLine(file, issue)));
  // With --json the mistakes are on stdout already; a count is enough for people.
  if (errors.length > 0) throw new CommandFailed(values.json ? [`${errors.length} mistakes.`] : errors);
}

function printPreset(args: readonly string[], io: Io): void {
  const { positionals } = readOptions(args, {}, { min: 0, max: 1, what: "a preset" });
  const [id] = positionals;
  if (id === undefined) {
    for (const { id, description } of policyPresets) writeLine(io.stdout, `${id.padEnd(20)} ${description}`);
    return;
  }
  const preset = policyPresets.find((each) => each.id === id);
  if (!preset)
    throw new UsageError(
      `Unknown preset "${id}". Known: ${policyPresets.map((each) => each.id).join(", ")}.`,
    );
  io.stdout.write(preset.sourceYaml);
}

type Checked = ReturnType<typeof checkFile>;

function checkFile(file: string, io: Io, runsCases: boolean) {
  const text = readText(file, io.cwd);
  const parsed = parsePolicy(text);
  if (!parsed.ok) return { file, errors: parsed.issues, warnings: [] };
  const warnings = locate(text, policyWarnings);
  if (!runsCases) return { file, errors: [], warnings };
  const errors = locate(text, (document) => runSavedCases(compilePolicy(document)));
  return { file, errors, warnings, cases: parsed.value.tests.length };
}

/** Findings about a correct policy as if they were mistakes, so that the reader gets their lines. */
function locate(
  text: string,
  find: (document: PolicyDocument) => readonly { path: string; message: string }[],
) {
  const schema = PolicySchema.superRefine((document, context) => {
    for (const { path, message } of find(document)) {
      context.addIssue({ code: "custom", path: path.split("."), message });
    }
  });
  const parsed = parseYaml(text, schema);
  return parsed.ok ? [] : parsed.issues;
}

function print({ file, errors, warnings, cases }: Checked, io: Io): void {
  for (const warning of warnings) {
    writeLine(io.stdout, issueLine(file, { ...warning, message: `warning: ${warning.message}` }));
  }
  if (errors.length > 0) return;
  writeLine(
    io.stdout,
    cases === undefined ? `${file}: ok` : `${file}: ok, ${cases} ${cases === 1 ? "case" : "cases"}`,
  );
}
