import type { SurrogateGenerator } from "./generator";

/** RFC 5737: networks for documentation; nothing on the internet has such an address. */
const documentationNetworks = ["192.0.2", "198.51.100", "203.0.113"] as const;

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}(?=$|[/:])/;
const ipv6 = /^[0-9a-f:]*:[0-9a-f:]*(?:\d+(?:\.\d+){3})?(?=$|[/%])/i;

/** An address for documentation: RFC 5737 for IPv4, RFC 3849 (`2001:db8::/32`) for IPv6. A prefix length or port stays. */
export const ipAddressSurrogate: SurrogateGenerator = (value, draw) => {
  const four = ipv4.exec(value)?.[0];
  if (four !== undefined) {
    return `${draw.pick(documentationNetworks)}.${1 + draw.below(254)}${value.slice(four.length)}`;
  }
  const six = ipv6.exec(value)?.[0];
  if (six === undefined || six.length < 3) return undefined;
  const group = () => (0x1000 + draw.below(0xf000)).toString(16);
  const isUpper = /[A-F]/.test(six);
  const isLong = !six.includes("::");
  const tail = Array.from({ length: isLong ? 6 : 2 }, group).join(":");
  const address = isLong ? `2001:db8:${tail}` : `2001:db8::${tail}`;
  return (isUpper ? address.toUpperCase() : address) + value.slice(six.length);
};

/** RFC 9542, section 2.1.2 (RFC 7042 before it): `00-00-5E-00-53-00` to `-FF` are for documentation. */
export const macAddressSurrogate: SurrogateGenerator = (value, draw) => {
  const compact = value.replace(/[^0-9a-f]/gi, "");
  if (compact.length !== 12) return undefined;
  const address = `00005e0053${draw.below(256).toString(16).padStart(2, "0")}`;
  let at = 0;
  const isUpper = /[A-F]/.test(value) || !/[a-f]/.test(value);
  const written = value.replace(/[0-9a-f]/gi, (digit) => address[at++] ?? digit);
  return isUpper ? written.toUpperCase() : written;
};
