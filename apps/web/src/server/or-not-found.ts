import "server-only";
import { NotFoundError } from "@veilgate/db";
import { notFound } from "next/navigation";

/** For pages: `await verb(ctx, id).catch(orNotFound)` shows the not-found page where a verb finds nothing. */
export function orNotFound(error: unknown): never {
  if (error instanceof NotFoundError) notFound();
  throw error;
}
