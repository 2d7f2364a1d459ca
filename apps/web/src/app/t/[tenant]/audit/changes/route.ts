import { z } from "zod";
import { readTimeRange, resolveTimeRange } from "#components/time-range/time-range";
import { runRoute } from "#server/action";
import { listChanges } from "#server/audit/list-changes";
import { problemError } from "../read-request-query";
import { loadAuditParams } from "../search-params";

const AsOf = z.iso.datetime().transform((text) => new Date(text));

/** A page of admin events of the URL's time range. */
export async function GET(request: Request, { params }: RouteContext<"/t/[tenant]/audit/changes">) {
  const { tenant } = await params;
  return runRoute(tenant, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const range = readTimeRange(loadAuditParams(searchParams));
    if (!range.ok) throw problemError([range.problem]);
    const asOfText = searchParams.get("as_of");
    const asOf = asOfText === null ? ctx.now() : AsOf.parse(asOfText);
    const page = await listChanges(ctx, resolveTimeRange(range.choice, asOf), searchParams.get("cursor"));
    return Response.json({ ...page, asOf: asOf.toISOString() }, { headers: { "cache-control": "no-store" } });
  });
}
