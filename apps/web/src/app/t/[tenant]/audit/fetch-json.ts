import type { Failure } from "#lib/action-result";

/** A route of ours said no, or did not answer. `failure` is null when there was no answer at all. */
export class RouteError extends Error {
  override readonly name = "RouteError";
  constructor(readonly failure: Failure | null) {
    super(failure?.form[0] ?? "The server did not answer.");
  }
}

/** Reads one of our own JSON routes. Throws `RouteError`. */
export async function fetchJson<Value>(path: string, signal?: AbortSignal): Promise<Value> {
  const response = await fetch(path, { headers: { accept: "application/json" }, ...(signal && { signal }) });
  if (response.ok) return (await response.json()) as Value;
  const body: unknown = await response.json().catch(() => null);
  throw new RouteError(hasErrors(body) ? body.errors : null);
}

function hasErrors(body: unknown): body is { errors: Failure } {
  return typeof body === "object" && body !== null && "errors" in body;
}
