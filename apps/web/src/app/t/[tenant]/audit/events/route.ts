import { runRoute } from "#server/action";
import { searchRequests } from "#server/audit/search-requests";
import { requireRequestQuery } from "../read-request-query";

/** A page of requests: the filters of the audit page's URL, with `cursor` and `as_of` from the page before. */
export async function GET(request: Request, { params }: RouteContext<"/t/[tenant]/audit/events">) {
  const { tenant } = await params;
  return runRoute(tenant, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const { query, asOf } = await requireRequestQuery(ctx, searchParams);
    const page = await searchRequests(ctx, query, searchParams.get("cursor"));
    return Response.json({ ...page, asOf: asOf.toISOString() }, { headers: { "cache-control": "no-store" } });
  });
}
