import { isIPv6 } from "node:net";

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** All eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const left = head.split(":").filter(Boolean);
  if (tail === undefined) return left;
  const right = tail.split(":").filter(Boolean);
  return [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right];
}

/** What counts as one client: an IPv4 address, or the /64 that one IPv6 subscriber is given whole. */
export function clientOf(address: string): string {
  const plain = address.replace(/%.*$/, "");
  const v4 = mapped.exec(plain)?.[1];
  if (v4) return v4;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(":")}::/64` : plain;
}

/** The neighbourhood of an address: /24, or /48 of IPv6. A town hall, a school, a street: nobody in particular. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, "");
  const v4 = mapped.exec(plain)?.[1] ?? plain;
  if (isIPv6(v4)) return `${groupsOf(v4).slice(0, 3).join(":")}::/48`;
  return /^\d+\.\d+\.\d+\.\d+$/.test(v4) ? `${v4.split(".").slice(0, 3).join(".")}.0/24` : v4;
}
