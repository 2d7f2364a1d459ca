export const dynamic = "force-dynamic";

/** Says that this process answers. Says nothing about the database: see `veilgate doctor`. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
