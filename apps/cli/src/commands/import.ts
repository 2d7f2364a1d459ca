import fs from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { CommandFailed, UsageError } from "../failure";
import type { Imported, Place } from "../import/import-draft";
import { loadSources } from "../import/load-sources";
import { importFrom, isPredecessor, type PredecessorName, predecessors } from "../import/predecessors";

export const command: Command = {
  help: `npm run veilgate -- import --from ${Object.keys(predecessors).join("|")} PATH… [--secrets FILE] [--json]

Reads a predecessor's files and prints the apply file that does the same, with secrets as {env: NAME}. On
stderr: the variables that "apply" needs, and what could not be carried over. Nothing else is changed.

${Object.entries(predecessors)
  .map(([name, { files }]) => `  ${name.padEnd(13)} ${files}`)
  .join("\n")}

A PATH is a file, or the folder where the predecessor ran. Beside a .env of Masker's, the policies in
MASKER_POLICIES_DIR are read, unless policy files are named.

  --secrets FILE   writes the variables with their values to a new file that only you can read
  --json           {"file":{…},"variables":[{"name","from","file","line"}],"lost":[{"file","line","what","why"}]}
`,
  async run(args, io) {
    const { values, positionals } = readOptions(
      args,
      { from: { type: "string" }, secrets: { type: "string" }, json: { type: "boolean" } },
      { min: 1, max: 1000, what: "a file or folder" },
    );
    const names = Object.keys(predecessors).join(", ");
    if (!isPredecessor(values.from)) throw new UsageError(`--from is one of: ${names}.`);
    const imported = importFrom(values.from, loadSources(values.from, positionals, io.cwd));
    if (values.secrets) writeSecrets(values.secrets, imported, io);
    if (values.json) writeLine(io.stdout, JSON.stringify(toJson(imported)));
    else print(values.from, imported, io);
  },
};

/** Without the values: what is printed may end up anywhere. */
function toJson({ file, variables, losses }: Imported) {
  return { file, variables: variables.map(({ value: _value, ...variable }) => variable), lost: losses };
}

function print(from: PredecessorName, { file, variables, losses }: Imported, io: Io): void {
  io.stdout.write(
    `# Imported from ${from}.\n${stringify(file, { lineWidth: 110, aliasDuplicateObjects: false })}`,
  );
  if (variables.length > 0) writeLine(io.stderr, "Set these variables for `apply`:");
  for (const { name, from: setting, ...place } of variables) {
    writeLine(io.stderr, `  ${name}  from ${setting} (${whereOf(place)})`);
  }
  if (losses.length > 0) writeLine(io.stderr, "Could not be carried over as it was:");
  for (const { what, why, ...place } of losses) writeLine(io.stderr, `  ${whereOf(place)}: ${what}: ${why}`);
}

function whereOf({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** As lines of a `.env`; a value that no such line can hold is refused. */
function writeSecrets(name: string, { variables }: Imported, io: Io): void {
  const lines = variables.map(({ name, value }) => {
    if (/['\n\r]/.test(value))
      throw new CommandFailed([`The value of ${name} does not fit into an env file.`]);
    return `${name}='${value}'\n`;
  });
  try {
    fs.writeFileSync(path.resolve(io.cwd, name), lines.join(""), { mode: 0o600, flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandFailed([`Cannot write ${name}: ${code === "EEXIST" ? "it exists already" : code}.`]);
  }
}
