import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadSecrets } from "./secrets";
import type { Settings } from "./settings";

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-secrets-"));
  vi.stubEnv("MASTER_KEY", "");
  vi.stubEnv("NEXTAUTH_SECRET", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const load = (databaseUrl?: string) => loadSecrets({ dataDir, databaseUrl } as Settings);

test("generated secrets are kept, and readable by their owner only", () => {
  const first = load();
  expect(first.masterKey.reveal()).toMatch(/^[\w-]{43}$/);
  expect(first.masterKey.reveal()).not.toBe(first.nextauthSecret.reveal());
  expect(load().masterKey.reveal()).toBe(first.masterKey.reveal());
  expect(fs.statSync(path.join(dataDir, "master-key")).mode & 0o777).toBe(0o600);
});

test("the environment wins, and nothing is written for it", () => {
  vi.stubEnv("MASTER_KEY", "m".repeat(32));
  vi.stubEnv("NEXTAUTH_SECRET", "n".repeat(32));
  expect(load("postgresql://x").masterKey.reveal()).toBe("m".repeat(32));
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test("with a database of one's own every missing secret is named, and none is generated", () => {
  expect(() => load("postgresql://x")).toThrow(/MASTER_KEY and NEXTAUTH_SECRET are not set/);
  vi.stubEnv("MASTER_KEY", "m".repeat(32));
  expect(() => load("postgresql://x")).toThrow(/^NEXTAUTH_SECRET is not set/);
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test("a secret that is too short is refused by name and not repeated", () => {
  vi.stubEnv("MASTER_KEY", "hunter2");
  expect(() => load()).toThrow(/^MASTER_KEY needs 32 characters/);
  expect(() => load()).not.toThrow(/hunter2/);
});
