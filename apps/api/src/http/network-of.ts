import { isIPv6 } from "node:net";

const groupsInAll = 8;
const groupsOfNetwork = 4;

/**
 * What counts as one household: an IPv4 address, or the first 64 bits of an IPv6 one, whichever way it is written.
 * A port, brackets and a zone are left out; text that is no address comes back as it is.
 */
export function networkOf(text: string): string {
  const address = withoutPort(text.trim()).replace(/%.*$/, "");
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address.toLowerCase());
  return ipv4Inside(groups) ?? groups.slice(0, groupsOfNetwork).join(":");
}

const withoutPort = (text: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([^:]*\.[^:]*):\d+$/.exec(text)?.[1] ?? text;

/** The eight groups of four hex symbols, those that `::` stands for included. */
function groupsOf(address: string): string[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) =>
    [bytes.slice(0, 2), bytes.slice(2, 4)].map((pair) => pair.map(hexOf).join("")).join(":"),
  );
  const [before = [], after] = hex.split("::").map((part) => (part ? part.split(":") : []));
  const written = [...before, ...(after ?? [])].length;
  const zeros = Array<string>(after ? groupsInAll - written : 0).fill("0");
  return [...before, ...zeros, ...(after ?? [])].map((group) => group.padStart(4, "0"));
}

const hexOf = (byte: string) => Number(byte).toString(16).padStart(2, "0");

/** The IPv4 address that a socket of both families shows as `::ffff:a.b.c.d`. */
function ipv4Inside(groups: readonly string[]): string | null {
  if (groups.slice(0, 6).join("") !== "00000000000000000000ffff") return null;
  return [...Buffer.from(groups.slice(6).join(""), "hex")].join(".");
}
