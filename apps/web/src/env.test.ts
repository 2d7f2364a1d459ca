import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { parseEnv } from "./env";

const complete = {
  DATABASE_URL: "postgres://veilgate_web:pw-of-the-database@127.0.0.1:5432/veilgate",
  MASTER_KEY: "master-key-master-key-master-key-1",
  NEXTAUTH_SECRET: "session-secret-session-secret-1234",
  NEXTAUTH_URL: "http://127.0.0.1:3000",
};

describe("parseEnv", () => {
  test("names every mistake at once and prints no value", () => {
    const attempt = () =>
      parseEnv({ ...complete, MASTER_KEY: "short-master-key", NEXTAUTH_URL: "ftp://host" });
    expect(attempt).toThrow(/MASTER_KEY: needs 32 characters/);
    expect(attempt).toThrow(/NEXTAUTH_URL/);
    expect(attempt).not.toThrow(/short-master-key|ftp:\/\/host/);
  });

  test("a secret cannot be printed by accident", () => {
    const env = parseEnv(complete);
    const printed = `${inspect(env)} ${JSON.stringify(env)}`;
    expect(printed).not.toMatch(/pw-of-the-database|master-key-master|session-secret/);
    expect(env.MASTER_KEY.reveal()).toBe(complete.MASTER_KEY);
  });

  test("snippets point at the local gateway unless told otherwise", () => {
    expect(parseEnv(complete).GATEWAY_URL).toBe("http://127.0.0.1:8080");
  });
});
