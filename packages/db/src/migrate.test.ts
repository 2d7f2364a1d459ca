import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "./migrate";
import { createTestDatabase, type TestDatabase } from "./testing";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a migrated database is left alone", async () => {
  expect(await migrate(database.ownerUrl)).toEqual([]);
});
