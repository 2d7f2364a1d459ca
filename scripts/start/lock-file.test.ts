import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLockFile, thisProcess } from "./lock-file";

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-lock-"));
  file = path.join(folder, "lock.json");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a lock is held by one, and the second learns who holds it", async () => {
  const mine = { ...thisProcess(), note: "first" };
  expect(await takeLockFile(file, mine)).toEqual({ held: true });
  expect(await takeLockFile(file, { ...thisProcess(), note: "second" })).toEqual({
    held: false,
    owner: mine,
  });
});

test("the lock of a process that has ended is taken over", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  fs.writeFileSync(file, JSON.stringify({ pid, born: "1" }));
  expect(await takeLockFile(file, thisProcess())).toEqual({ held: true });
});

test("a later process with the same pid is not taken for the owner", async () => {
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, born: "long ago" }));
  expect(await takeLockFile(file, thisProcess())).toEqual({ held: true });
});

test("a half-written lock is taken over", async () => {
  fs.writeFileSync(file, '{"pid":');
  expect(await takeLockFile(file, thisProcess())).toEqual({ held: true });
});

test("of many that find the same stale lock exactly one takes it", async () => {
  fs.writeFileSync(file, JSON.stringify({ pid: 0, born: "never" }));
  const results = await Promise.all(Array.from({ length: 20 }, () => takeLockFile(file, thisProcess())));
  expect(results.filter((result) => result.held)).toHaveLength(1);
});

test("only the owner can read a lock file: it may hold addresses with passwords", async () => {
  await takeLockFile(file, thisProcess());
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});
