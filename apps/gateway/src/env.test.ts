import { inspect } from "node:util";
import { expect, it } from "vitest";
import { EnvError, readEnv } from "./env";

const good = { DATABASE_URL: "postgres://gateway:pw@127.0.0.1/veilgate", MASTER_KEY: "k".repeat(32) };

it("has a default for everything but the database and the master key", () => {
  expect(readEnv({ ...good, LOG_LEVEL: "" }, [])).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    logLevel: "info",
    auditDurability: "strict",
    auditOnFailure: "block",
  });
  expect(readEnv(good, ["--debug"]).logLevel).toBe("debug");
});

it("names every mistake at once and no value", () => {
  const read = () =>
    readEnv(
      { GATEWAY_PORT: "hunter2", DATABASE_URL: "mysql://hunter2", TLS: "hunter2", INSTANCE: "hunter2 x" },
      [],
    );

  expect(read).toThrow(EnvError);
  try {
    read();
  } catch (error) {
    const text = inspect(error);
    for (const name of ["GATEWAY_PORT", "DATABASE_URL", "MASTER_KEY: is not set", "TLS", "INSTANCE"])
      expect(text).toContain(name);
    expect(text).not.toContain("hunter2");
  }
});

it("cannot be printed with its secret", () => {
  expect(inspect(readEnv(good, []))).not.toContain(good.MASTER_KEY);
});
