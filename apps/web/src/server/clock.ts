import "server-only";
import { cookies } from "next/headers";
import { knownTimeZone, timeZoneCookie } from "#lib/time-zone";

/** The visitor's zone, as their browser said it on an earlier page; UTC until then. */
export async function visitorTimeZone(): Promise<string> {
  return knownTimeZone((await cookies()).get(timeZoneCookie)?.value);
}
