import { runRoute } from "#server/action";
import { findRequest } from "#server/audit/find-request";

/** One request by its id, for a panel whose row is not in the table. */
export async function GET(_: Request, { params }: RouteContext<"/t/[tenant]/audit/events/[request]">) {
  const { tenant, request } = await params;
  return runRoute(tenant, async (ctx) =>
    Response.json(await findRequest(ctx, request), { headers: { "cache-control": "no-store" } }),
  );
}
