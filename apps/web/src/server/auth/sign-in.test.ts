import { type Database, openDatabase } from "@veilgate/db";
import { createFactories, createTestDatabase, type Factories, type TestDatabase } from "@veilgate/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "./sign-in";

const password = "correct horse battery";
const quarterHourMs = 15 * 60 * 1000;

let test: TestDatabase;
let owner: Database;
let web: Database;
let factories: Factories;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openDatabase({ url: test.ownerUrl, keyring: test.keyring });
  web = openDatabase({ url: test.urlFor("veilgate_web"), keyring: test.keyring });
  factories = createFactories(owner);
});
afterAll(async () => {
  await Promise.all([owner.close(), web.close()]);
  await test.drop();
});

describe("signing in", () => {
  it("takes the address in any case and with the spaces of a paste", async () => {
    const user = await factories.user({ email: "ada@example.com", password });
    const answer = await signIn(web, { email: "  Ada@Example.COM ", password, address: "1" });
    expect(answer).toEqual({ id: user.id });
  });

  it("gives a wrong password, an unknown person and a person without a password the same answer", async () => {
    const known = await factories.user({ password });
    const withoutPassword = await factories.user();
    const emails = [known.email, "nobody@example.com", withoutPassword.email, "not an address", ""];
    const answers = await Promise.all(
      emails.map((email) => signIn(web, { email, password: "something else", address: "2" })),
    );
    expect(answers).toEqual([null, null, null, null, null]);
  });

  it("refuses a password that is long enough to make hashing expensive", async () => {
    const user = await factories.user({ password });
    expect(await signIn(web, { email: user.email, password: "x".repeat(1025), address: "3" })).toBeNull();
  });

  it("blocks one address after eight failures, right password or not, and lets another one in", async () => {
    const { email, id } = await factories.user({ password });
    const now = Date.now();
    const attempt = (word: string, address: string, at = now) =>
      signIn(web, { email, password: word, address }, at);
    for (let failures = 0; failures < 8; failures++) expect(await attempt("wrong", "4")).toBeNull();

    await expect(attempt(password, "4")).rejects.toThrow("throttled");
    expect(await attempt(password, "5")).toEqual({ id });
    expect(await attempt(password, "4", now + quarterHourMs)).toEqual({ id });
  });

  it("blocks a name that many addresses guess at", async () => {
    const { email } = await factories.user({ password });
    const now = Date.now();
    for (let guess = 0; guess < 40; guess++) {
      await signIn(web, { email, password: "wrong", address: `6.${guess}` }, now);
    }
    await expect(signIn(web, { email, password, address: "7" }, now)).rejects.toThrow("throttled");
  });
});
