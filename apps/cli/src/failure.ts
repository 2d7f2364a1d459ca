/** The command cannot do its work: exit code 1, its lines on stderr, no stack. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/** The command was called wrongly: exit code 2, with a pointer to `--help`. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
