import { describe, expect, test } from "vitest";
import { routes, safeNext } from "./routes";

describe("safeNext", () => {
  test.each(["/t/acme/keys", "/t/acme/audit?q=outcome%3Ablocked&since=24h"])(
    "keeps a path of this site: %s",
    (path) => {
      expect(safeNext(path)).toBe(path);
    },
  );

  test.each([
    undefined,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/%0d%0aset-cookie:x\n",
    "javascript:alert(1)",
    "/t/acme\u0000",
  ])("a sign-in link never leads elsewhere: %j", (path) => {
    expect(safeNext(path)).toBe(routes.home);
  });
});

test("an address that comes back from the sign-in page is the one that was asked for", () => {
  const asked = "/t/acme/audit?event=0190-1&since=24h";
  const next = new URL(routes.signIn(asked), "http://localhost").searchParams.get("next");
  expect(safeNext(next ?? undefined)).toBe(asked);
});
