import "server-only";
import type { AdminEvent } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { encodeCursor, requireCursor } from "./cursor";
import { requestPageSize } from "./search-requests";

/** An admin event as it travels to the browser: times in ISO 8601. */
export type Change = Omit<AdminEvent, "occurredAt"> & { readonly occurredAt: string };

export interface ChangePage {
  readonly events: readonly Change[];
  readonly next: string | null;
}

const ListChangesInput = z.strictObject({ from: z.date(), to: z.date() });

/** Who changed what, newest first. */
export async function listChanges(
  ctx: Ctx,
  rawInput: z.input<typeof ListChangesInput>,
  cursorWord: string | null = null,
): Promise<ChangePage> {
  requirePermission(ctx, "audit:read");
  const range = ListChangesInput.parse(rawInput);
  const cursor = cursorWord === null ? undefined : requireCursor(cursorWord);
  const page = await ctx.db.audit.listAdmin({ ...range, ...(cursor && { cursor }), limit: requestPageSize });
  return {
    events: page.items.map((event) => ({ ...event, occurredAt: event.occurredAt.toISOString() })),
    next: page.next ? encodeCursor(page.next) : null,
  };
}
