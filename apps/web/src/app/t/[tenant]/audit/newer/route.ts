import { z } from "zod";
import { runRoute } from "#server/action";
import { countNewerRequests } from "#server/audit/count-newer-requests";
import { requireRequestQuery } from "../read-request-query";

const Seq = z.coerce.number().int().min(0);

/** How many matching requests came in after position `after` of the chain. */
export async function GET(request: Request, { params }: RouteContext<"/t/[tenant]/audit/newer">) {
  const { tenant } = await params;
  return runRoute(tenant, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const { query } = await requireRequestQuery(ctx, searchParams);
    const newer = await countNewerRequests(ctx, query, Seq.parse(searchParams.get("after") ?? "0"));
    return Response.json(newer, { headers: { "cache-control": "no-store" } });
  });
}
