import type { Command, Io } from "./command";
import { CommandFailed, UsageError } from "./failure";

interface Entry {
  readonly about: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Loaded only when called: `detect` must not wait for the database's code. */
const commands: Readonly<Record<string, Entry>> = {
  apply: {
    about: "bring tenants, policies and keys to the state of a file",
    load: () => import("./commands/apply"),
  },
  import: {
    about: "turn the files of a predecessor into a file for apply",
    load: () => import("./commands/import"),
  },
  keys: {
    about: "list, create, rotate and revoke virtual keys",
    load: () => import("./commands/keys"),
  },
  users: { about: "create people who sign in", load: () => import("./commands/users") },
  policy: { about: "check and try policy files, print presets", load: () => import("./commands/policy") },
  detect: { about: "find entities in JSON lines", load: () => import("./commands/detect") },
  redact: { about: "redact the texts of JSON lines", load: () => import("./commands/redact") },
  doctor: { about: "check this installation and say what to do", load: () => import("./commands/doctor") },
};

const help = `npm run veilgate -- <command> [options]

${Object.entries(commands)
  .map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`)
  .join("\n")}

  --json   output for programs      --help   the help of a command

Exit codes: 0 done, 1 failed, 2 called wrongly. Where a program reads the output, call it as
npm run -s veilgate: npm itself prints two lines otherwise.
`;

/** Runs one command and returns the exit code. Everything that it has to say is written to `io`. */
export async function runCommand(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const [name = "", ...rest] = args;
  if (["--help", "-h", "help"].includes(name)) {
    io.stdout.write(help);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    io.stderr.write(name ? `Unknown command "${name}".\n\n${help}` : help);
    return 2;
  }
  try {
    const { command } = await entry.load();
    if (rest.includes("--help") || rest.includes("-h")) io.stdout.write(command.help);
    else await command.run(rest, io);
    return 0;
  } catch (error) {
    return report(error, name, io);
  }
}

function report(error: unknown, name: string, io: Io): 1 | 2 {
  if (error instanceof UsageError) {
    io.stderr.write(`${error.message} See: npm run veilgate -- ${name} --help\n`);
    return 2;
  }
  const lines = error instanceof CommandFailed ? error.lines : [firstLine(error)];
  io.stderr.write(`${lines.join("\n")}\n`);
  return 1;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n").find((line) => line.trim() !== "") ?? "Failed.";
}
