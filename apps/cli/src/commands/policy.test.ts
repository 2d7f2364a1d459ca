import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../testing/run";

function folderWith(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-cli-"));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

test("a correct policy passes", async () => {
  const cwd = folderWith({ "a.yaml": "version: 1\ncategories: { email: drop }\n" });
  expect(await runCli(["policy", "lint", "a.yaml"], { cwd })).toEqual({
    code: 0,
    stdout: "a.yaml: ok\n",
    stderr: "",
  });
});

test("every mistake of every file is a line with file, line and column", async () => {
  const cwd = folderWith({
    "a.yaml": "version: 2\nunknown: 1\n",
    "b.yaml": "version: 1\nlanguages: [xx]\n",
    "c.yaml": "version: 1\n",
  });
  const { code, stdout, stderr } = await runCli(["policy", "lint", "a.yaml", "b.yaml", "c.yaml"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe("c.yaml: ok\n");
  const places = stderr
    .trim()
    .split("\n")
    .map((line) => line.split(": ")[0]);
  expect(places).toEqual(["a.yaml:1:10", "a.yaml:2:1", "b.yaml:2:13"]);
});

test("a rule without effect is a warning at its line, and no failure", async () => {
  const cwd = folderWith({ "a.yaml": "version: 1\nmode: shadow\n" });
  const { code, stdout } = await runCli(["policy", "lint", "a.yaml"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^a\.yaml:2:7: .*warning: /);
});

test("--json prints mistakes and warnings by file", async () => {
  const cwd = folderWith({ "a.yaml": "version: 2\n" });
  const { code, stdout } = await runCli(["policy", "lint", "a.yaml", "--json"], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    files: [
      {
        file: "a.yaml",
        errors: [{ line: 1, column: 10, path: "version", message: expect.any(String) }],
        warnings: [],
      },
    ],
  });
});

test("the cases of a policy are run, and what it did otherwise is a mistake at its line", async () => {
  const cwd = folderWith({
    "a.yaml": `version: 1
categories: { email: placeholder }
tests:
  - { text: "Mail a@b.com", gives: "Mail <EMAIL>" }
  - name: phones
    text: "Mail a@b.com"
    hides: ["Mail"]
`,
    "b.yaml": 'version: 1\ntests: [{ text: "a@b.com", finds: [email] }]\n',
  });
  const { code, stdout, stderr } = await runCli(["policy", "test", "a.yaml", "b.yaml"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe("b.yaml: ok, 1 case\n");
  expect(stderr).toBe('a.yaml:7:13: tests.1.hides.0: phones: "Mail" is not hidden.\n');
  expect((await runCli(["policy", "lint", "a.yaml"], { cwd })).code).toBe(0);
});

test("a preset is printed as a file that passes its own cases", async () => {
  const preset = await runCli(["policy", "preset", "hipaa-safe-harbor"]);
  const cwd = folderWith({ "hipaa.yaml": preset.stdout });
  expect(await runCli(["policy", "test", "hipaa.yaml"], { cwd })).toMatchObject({
    code: 0,
    stdout: "hipaa.yaml: ok, 3 cases\n",
  });
  expect((await runCli(["policy", "preset"])).stdout).toMatch(/^restore +Values become pseudonyms/);
  expect(await runCli(["policy", "preset", "nothing"])).toMatchObject({ code: 2 });
});

test("a type without surrogates is a warning at its line", async () => {
  const cwd = folderWith({ "a.yaml": "version: 1\ncategories:\n  email: surrogate\n  age: surrogate\n" });
  const { stdout } = await runCli(["policy", "lint", "a.yaml"], { cwd });
  expect(stdout).toMatch(/^a\.yaml:4:8: .*warning: There are no surrogates for AGE/);
});

test("a file that is not there is one readable line", async () => {
  const { code, stderr } = await runCli(["policy", "lint", "gone.yaml"]);
  expect(code).toBe(1);
  expect(stderr).toBe("Cannot read gone.yaml: there is no such file.\n");
});
