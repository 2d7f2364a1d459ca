import { expect, test } from "vitest";
import { can, permissions, roles } from "./roles";

test("only owners and admins change anything that others depend on", () => {
  const changers = roles.filter(
    (role) => can(role, "policy:publish") || can(role, "upstream:edit") || can(role, "member:edit"),
  );
  expect(changers).toEqual(["owner", "admin"]);
});

test("an auditor reads the history and changes nothing", () => {
  const allowed = permissions.filter((permission) => can("auditor", permission));
  expect(allowed).toContain("audit:read");
  expect(allowed.every((permission) => permission.endsWith(":read"))).toBe(true);
});
