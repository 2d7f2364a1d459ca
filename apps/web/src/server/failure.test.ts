import { ConflictError, NotFoundError } from "@veilgate/db";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";

import { toFailure } from "./failure";
import { describeError } from "./log";
import { ForbiddenError } from "./require-permission";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nowhere");
  vi.stubEnv("MASTER_KEY", "m".repeat(32));
  vi.stubEnv("NEXTAUTH_SECRET", "s".repeat(32));
  vi.stubEnv("NEXTAUTH_URL", "http://127.0.0.1:3000");
  vi.stubEnv("LOG_LEVEL", "silent");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const canary = "jane.canary@example.com";

describe("toFailure", () => {
  test("an unknown error leaves as a code with the request id, and nothing of its message", () => {
    const failure = toFailure(new Error(`duplicate key (${canary})`), "req-1");
    expect(failure).toMatchObject({ code: "internal", requestId: "req-1" });
    expect(JSON.stringify(failure)).not.toContain(canary);
  });

  test("bad input is told by field, nested ones with dots", () => {
    const schema = z.strictObject({ name: z.string(), limits: z.strictObject({ rate: z.int().min(1) }) });
    const result = schema.safeParse({ limits: { rate: 0 }, extra: canary });
    const failure = toFailure(result.error, "req-2");
    expect(Object.keys(failure.fields)).toEqual(["name", "limits.rate"]);
    expect(failure.form).toHaveLength(1);
    expect(JSON.stringify(failure)).not.toContain(canary);
  });

  test.each([
    [new ConflictError("key", "name"), "conflict"],
    [new NotFoundError("key"), "not_found"],
    [new ForbiddenError("key:create", "viewer"), "forbidden"],
  ])("an error that a verb throws on purpose keeps its sentence: %s", (error, code) => {
    const failure = toFailure(error, "req-3");
    expect(failure.code).toBe(code);
    expect([...failure.form, ...Object.values(failure.fields).flat()].join()).not.toBe("");
  });
});

test("what is logged of an error names its class and place, and quotes nothing of its message", () => {
  const error = Object.assign(new TypeError(`no such ${canary}\n    at ${canary}`), { code: "23505" });
  const description = describeError(error);
  expect(description).toMatchObject({ errorName: "TypeError", errorCode: "23505" });
  expect(description.stack).not.toHaveLength(0);
  expect(JSON.stringify(description)).not.toContain(canary);
});
