import { type Command, readOptions, writeLine } from "../command";
import type { Check } from "../doctor/check";
import { checkConfiguration } from "../doctor/configuration";
import { checkData } from "../doctor/data";
import { checkProcesses } from "../doctor/processes";
import { CommandFailed } from "../failure";

export const command: Command = {
  help: `npm run veilgate -- doctor [--json]

Checks configuration, database, migrations, roles, spool, processes and upstreams. Each line is ok,
warn or fail and says what to do. It changes nothing, and fails when a line fails.

  --json   {"ok":true,"checks":[{"name","status","message","remedy"}]}
`,
  async run(args, io) {
    const { values } = readOptions(args, { json: { type: "boolean" } });
    const [data, processes] = await Promise.all([checkData(io.env), checkProcesses(io.env)]);
    const checks = [...checkConfiguration(io.env), ...data, ...processes];
    const failed = checks.filter((check) => check.status === "fail");
    if (values.json) writeLine(io.stdout, JSON.stringify({ ok: failed.length === 0, checks }));
    else for (const check of checks) writeLine(io.stdout, line(check));
    if (failed.length > 0) {
      throw new CommandFailed([`${failed.length} of ${checks.length} checks failed.`]);
    }
  },
};

function line({ name, status, message, remedy }: Check): string {
  const text = `${status.padEnd(5)}${name.padEnd(22)} ${message}`;
  return remedy === undefined ? text : `${text}\n${" ".repeat(28)}${remedy}`;
}
