import type { Readable, Writable } from "node:stream";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { CliEnv } from "./env";
import { UsageError } from "./failure";

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: CliEnv;
  /** Paths of files are relative to it. */
  readonly cwd: string;
}

/** One command of the tool; each file in `commands/` exports one as `command`. */
export interface Command {
  /** Usage, what it does and its options; ends with a line feed. */
  readonly help: string;
  /** Throws `UsageError` or `CommandFailed`. */
  run(args: readonly string[], io: Io): Promise<void>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** `parseArgs`, strict, with its complaints as usage errors. */
export function readOptions<const Known extends Options>(
  args: readonly string[],
  options: Known,
  positionals: { readonly min: number; readonly max: number; readonly what: string } = noPositionals,
) {
  const parsed = parse(args, options);
  const count = parsed.positionals.length;
  if (count < positionals.min) throw new UsageError(`Missing: ${positionals.what}.`);
  if (count > positionals.max) throw new UsageError(`Unexpected argument "${parsed.positionals.at(-1)}".`);
  return parsed;
}

const noPositionals = { min: 0, max: 0, what: "" };

function parse<const Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const unknown = /^Unknown option '(--?[^']+)'/.exec(message)?.[1];
    throw new UsageError(unknown === undefined ? message : unknownOption(unknown, Object.keys(options)));
  }
}

/** Node's own sentence goes on about positional arguments. */
function unknownOption(given: string, known: readonly string[]): string {
  const name = given.replace(/^-+/, "");
  const near = known.find((option) => option.startsWith(name) || name.startsWith(option));
  return `Unknown option ${given}.${near === undefined ? "" : ` Did you mean --${near}?`}`;
}

export function writeLine(to: Writable, text: string): void {
  to.write(`${text}\n`);
}
