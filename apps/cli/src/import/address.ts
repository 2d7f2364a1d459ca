import { isIP } from "node:net";

/** An http or https URL without what has no place in a base URL, or undefined. */
export function readAddress(text: string): URL | undefined {
  const url = URL.parse?.(text) ?? parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username === "" && url.password === "" ? url : undefined;
}

/** Without the slash at its end, which base URLs do not have. */
export function baseUrl(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/**
 * Whether the gateway refuses this address unless the upstream allows private ones: loopback, private and
 * link-local networks, and names that only a local resolver knows.
 */
export function isLocalAddress({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  switch (isIP(host)) {
    case 4:
      return /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
        host,
      );
    case 6:
      return /^(?:::1$|f[cd]|fe[89ab])/i.test(host);
    default:
      return !host.includes(".") || /\.(?:local|internal|lan|home\.arpa|localhost)$/i.test(host);
  }
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
