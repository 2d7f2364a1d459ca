import { expect, test } from "vitest";
import { checkSource } from "./check-verbs";

const verb = (body: string) => `export async function revokeKey(ctx: Ctx) { ${body} }`;

test("a verb that asks for a permission and records its change passes", () => {
  const source = verb(
    'requirePermission(ctx, "key:revoke"); return ctx.db.transaction(async (tx) => { await tx.audit.append(ctx.actor, {}); });',
  );
  expect(checkSource("revoke-key.ts", source)).toEqual([]);
});

test("a transaction without a permission is named", () => {
  const source = verb("return ctx.db.transaction(async (tx) => { await tx.audit.append(ctx.actor, {}); });");
  expect(checkSource("revoke-key.ts", source)).toEqual([
    "revoke-key.ts: revokeKey opens a transaction without requirePermission.",
  ]);
});

test("a transaction without an audit event is named, in an arrow function as well", () => {
  const source =
    'const f = async (ctx: Ctx) => { requirePermission(ctx, "x"); await ctx.db.transaction(work); };';
  expect(checkSource("f.ts", source)).toEqual(["f.ts: f opens a transaction without audit.append."]);
});

test("a function that only reads needs neither", () => {
  expect(checkSource("list.ts", verb("return ctx.db.keys.list();"))).toEqual([]);
});
