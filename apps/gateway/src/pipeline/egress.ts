import { lookup as dnsLookup, type LookupAddress, type LookupAllOptions, type LookupOptions } from "node:dns";
import { BlockList, isIP } from "node:net";
import { buildConnector } from "undici";

/** The address may not be reached from here. Says nothing of the address. */
export class EgressRefusedError extends Error {
  override readonly name = "EgressRefusedError";
  readonly code = "EGRESS_REFUSED";
}

type Range = readonly [network: string, prefix: number];

/**
 * Refused always: link-local, multicast, reserved (IANA special-purpose registries), and where clouds tell a machine
 * its secrets: 100.100.100.200 (Alibaba), 168.63.129.16 (Azure), 192.0.0.192 (Oracle), fd00:ec2::254 (AWS),
 * fd20:ce::254 (Google).
 */
const neverRanges: readonly Range[] = [
  ["0.0.0.0", 8],
  ["100.100.100.200", 32],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["192.0.0.192", 32],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["fd00:ec2::254", 128],
  ["fd20:ce::254", 128],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

/** Refused unless the upstream is said to be private. The last six carry an IPv4 address inside. */
const privateRanges: readonly Range[] = [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["::1", 128],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["::", 96],
  ["::ffff:0:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2002::", 16],
];

const never = blockList([...neverRanges, ...neverRanges.flatMap(translated)]);
const privateOnly = blockList(privateRanges);

/** An IPv4 range as the translators to IPv6 write it; of the oldest form all but the loopback's neighbours. */
function translated([network, prefix]: Range): Range[] {
  if (network.includes(":")) return [];
  const [a = 0, b = 0, c = 0, d = 0] = network.split(".").map(Number);
  const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  return [
    ...(a === 0 ? [] : ([[`::${groups}`, 96 + prefix]] as const)),
    [`::ffff:0:${groups}`, 96 + prefix],
    [`64:ff9b::${groups}`, 96 + prefix],
    [`64:ff9b:1::${groups}`, 96 + prefix],
    [`2002:${groups}::`, 16 + prefix],
  ];
}

function blockList(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) {
    list.addSubnet(network, prefix, network.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}

/** @param address an IP address; IPv4 inside IPv6 (`::ffff:`) is seen through. */
export function mayConnect(address: string, allowPrivate: boolean): boolean {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (never.check(address, family)) return false;
  return allowPrivate || !privateOnly.check(address, family);
}

export interface EgressOptions {
  readonly allowPrivate: boolean;
  readonly connectTimeoutMs: number;
}

/** All addresses of a name, at this moment; `node:dns` in production. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A connector that looks at the address it is about to connect to, not at the name: what a name resolves to
 * can change between a check and its use.
 */
export function createConnector(
  { allowPrivate, connectTimeoutMs }: EgressOptions,
  resolve: Resolve = dnsLookup,
): buildConnector.connector {
  const connect = buildConnector({ timeout: connectTimeoutMs, lookup: checkedLookup(allowPrivate, resolve) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !mayConnect(host, allowPrivate)) return callback(new EgressRefusedError(), null);
    return connect(options, callback);
  };
}

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

function checkedLookup(allowPrivate: boolean, resolve: Resolve) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      const usable = addresses.filter(({ address }) => mayConnect(address, allowPrivate));
      const first = usable[0];
      if (!first) return callback(new EgressRefusedError(), "");
      if (options.all) return callback(null, usable);
      return callback(null, first.address, first.family);
    });
  };
}
