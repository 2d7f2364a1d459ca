import { inspect } from "node:util";
import { Secret } from "@veilgate/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { ConflictError } from "./errors";
import { hashPassword, verifyPassword } from "./password";
import { createFactories, createTestDatabase, type Factories, type TestDatabase } from "./testing";
import { findMembership, findUser, findUserByEmail, listMemberships, recordSignIn } from "./users";

let database: TestDatabase;
let owner: Database;
let web: Database;
let make: Factories;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  web = openDatabase({ url: database.urlFor("veilgate_web"), keyring: database.keyring });
  make = createFactories(owner);
});
afterAll(async () => {
  await web.close();
  await owner.close();
  await database.drop();
});

test("a person is found by address in any case and signs in with the right password only", async () => {
  const user = await make.user({ email: "Ada@Example.com", password: "correct horse" });
  const found = await findUserByEmail(web, " ADA@example.COM ");
  expect(found).toMatchObject({ id: user.id, email: "ada@example.com", disabledAt: null });
  expect(await verifyPassword(found?.passwordHash ?? null, "correct horse")).toBe(true);
  expect(await verifyPassword(found?.passwordHash ?? null, "correct horsE")).toBe(false);
  expect(inspect(found)).not.toContain("argon2");
  expect(await findUserByEmail(web, "nobody@example.com")).toBeUndefined();
  expect(await findUserByEmail(web, "")).toBeUndefined();
  await expect(make.user({ email: "ADA@example.com" })).rejects.toThrow(ConflictError);
});

test("nobody signs in without a password hash, and a hash is no password", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash.reveal()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(null, "correct horse")).toBe(false);
  expect(await verifyPassword(hash, hash.reveal())).toBe(false);
  expect(await verifyPassword(hash, "x".repeat(100_000))).toBe(false);
  await expect(hashPassword("short")).rejects.toThrow(RangeError);
  expect(new Secret("x").toString()).toBe("[secret]");
});

test("a person sees their own tenants and nobody else's", async () => {
  const [mine, both, theirs] = [await make.tenant(), await make.tenant(), await make.tenant()];
  const me = await make.member(mine, "owner");
  await make.member(both, "auditor", me);
  const other = await make.member(theirs, "owner");
  await make.member(both, "viewer", other);
  const seen = await listMemberships(web, me.id);
  expect(new Map(seen.map(({ tenant, role }) => [tenant.id, role]))).toEqual(
    new Map([
      [mine.id, "owner"],
      [both.id, "auditor"],
    ]),
  );
  expect(await findMembership(web, me.id, both.slug)).toMatchObject({ role: "auditor", tenant: both });
  expect(await findMembership(web, me.id, theirs.slug)).toBeUndefined();
  expect(await findMembership(web, me.id, "no-such-tenant")).toBeUndefined();
});

test("a sign-in is recorded for the person who signed in", async () => {
  const [me, other] = [await make.user(), await make.user()];
  await recordSignIn(web, me.id, new Date("2026-04-01T00:00:00Z"));
  expect(await findUser(web, me.id)).toMatchObject({ id: me.id, email: me.email });
  expect((await findUser(web, other.id))?.id).toBe(other.id);
});
