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

test("a file that is not there is one readable line", async () => {
  const { code, stderr } = await runCli(["policy", "lint", "gone.yaml"]);
  expect(code).toBe(1);
  expect(stderr).toBe("Cannot read gone.yaml: there is no such file.\n");
});
