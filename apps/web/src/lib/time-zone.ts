/** Where the browser tells the server its zone. */
export const timeZoneCookie = "vg-time-zone";

/** The zone when it is one that this runtime knows, else UTC. */
export function knownTimeZone(zone: string | undefined): string {
  if (!zone || zone.length > 64) return "UTC";
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}
