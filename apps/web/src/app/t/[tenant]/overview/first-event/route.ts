import { runRoute } from "#server/action";
import { firstEvent } from "#server/overview/first-event";

/** Asked every two seconds by the first-run page; `{ "event": null }` until a request was recorded. */
export async function GET(_request: Request, { params }: RouteContext<"/t/[tenant]/overview/first-event">) {
  return runRoute((await params).tenant, async (ctx) =>
    Response.json({ event: await firstEvent(ctx) }, { headers: { "cache-control": "no-store" } }),
  );
}
