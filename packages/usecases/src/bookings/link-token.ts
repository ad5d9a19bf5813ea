import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "@prosvet/crypto";
import { endOfDay } from "@prosvet/domain";

const purpose = "booking link";
const [idBytes, codeBytes] = [16, 32];

/** How long after its meeting a link still opens the booking: as long as it may be rated (R54, п. 3.17, абз. 36). */
export const linkOutlivesDays = 3;

/** The code of a booking's link: 256 bits that only the key of its centre makes again. */
const codeOf = (centreKey: Buffer, id: string, pinVersion: number): Buffer =>
  createHmac("sha256", deriveKey(centreKey, purpose))
    .update(JSON.stringify([purpose, id, pinVersion]))
    .digest();

/**
 * The token of a booking's link (R32): which booking, and a code of 256 bits for this one purpose. It is worked out and
 * stored nowhere; a new PIN makes it worthless. 64 symbols of base64url.
 */
export function bookingLinkToken(centreKey: Buffer, id: string, pinVersion: number): string {
  const idOnly = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([idOnly, codeOf(centreKey, id, pinVersion)]).toString("base64url");
}

type Linked = { id: string; pinVersion: number };

/** The path of a booking's link, for notices. The page behind it shows and changes nothing by itself. */
export const bookingLinkOf = (centreKey: Buffer, slug: string, { id, pinVersion }: Linked): string =>
  `/c/${slug}/l/${bookingLinkToken(centreKey, id, pinVersion)}`;

export type LinkToken = { id: string; code: Buffer };

/** What a token says, or null when it is none. Whether it is right is asked of `isLinkOf`. */
export function readLinkToken(token: string): LinkToken | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== idBytes + codeBytes || bytes.toString("base64url") !== token) return null;
  const id = bytes
    .subarray(0, idBytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { id, code: bytes.subarray(idBytes) };
}

/** Whether a token is the link of this booking; compared in constant time. */
export const isLinkOf = (centreKey: Buffer, { code }: LinkToken, { id, pinVersion }: Linked): boolean =>
  timingSafeEqual(code, codeOf(centreKey, id, pinVersion));

/** Whether a link is too old: three days after the meeting, or after the last day on which there could be one. */
export function isLinkOver(
  booking: { endsAt: Date | null; deadline: string },
  { now, timezone }: { now: Date; timezone: string },
): boolean {
  const end = booking.endsAt ?? endOfDay(booking.deadline, timezone);
  return now.getTime() > end.getTime() + linkOutlivesDays * 86_400_000;
}
