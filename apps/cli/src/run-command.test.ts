import { expect, test } from "vitest";
import { runCli } from "./testing/run";

test("help lists every command and succeeds", async () => {
  const { code, stdout } = await runCli(["--help"]);
  expect(code).toBe(0);
  for (const name of ["apply", "import", "keys", "users", "policy", "detect", "redact", "doctor"]) {
    expect(stdout).toContain(`  ${name} `);
  }
});

test.each(["apply", "import", "keys", "users", "policy", "detect", "redact", "doctor"])(
  "%s explains itself without a database",
  async (name) => {
    const { code, stdout } = await runCli([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^npm run veilgate -- ${name}`));
  },
);

test.each([
  [[], "no command"],
  [["frobnicate"], "an unknown command"],
  [["__proto__"], "a name of the object itself"],
  [["detect"], "a missing option"],
  [["detect", "--jsonl", "--colour"], "an unknown option"],
  [["detect", "--jsonl", "stray"], "a stray argument"],
  [["redact", "--jsonl", "--scope", "some"], "a bad value"],
  [["policy", "lint"], "a missing file"],
  [["policy", "frobnicate"], "an unknown verb"],
  [["apply"], "apply without a file"],
  [["keys"], "keys without a verb"],
  [["users", "create"], "a person without an address"],
])("%j is a usage error: %s", async (args) => {
  const { code, stdout, stderr } = await runCli(args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).not.toBe("");
});

test.each([
  ["keys", "list", "--tenant", "acme"],
  ["users", "create", "--email", "a@example.com"],
])("%s %s says how to start when nothing runs, in one line", async (...args) => {
  const { code, stderr } = await runCli(args);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^[^\n]*npm start[^\n]*\n$/);
});

test("a mistyped option is named, with the one that may be meant", async () => {
  const { stderr } = await runCli(["keys", "create", "--tenant", "demo", "--upstream", "x"]);
  expect(stderr).toBe(
    "Unknown option --upstream. Did you mean --upstreams? See: npm run veilgate -- keys --help\n",
  );
});
