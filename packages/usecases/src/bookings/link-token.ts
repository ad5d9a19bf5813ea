import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "@prosvet/crypto";
import { endOfDay, windowEndsAt } from "@prosvet/domain";
import { type CentreKey, derivedKeysOf } from "../centres/index.ts";

const purpose = "booking link" as const;
const [idBytes, codeBytes] = [16, 32];

/** Until the end of which day after its meeting a link opens the booking: as long as it may be rated (R54, п. 3.17, абз. 36). */
export const linkOutlivesDays = 3;

/** The code of a booking's link: 256 bits that only the key of its centre makes again. */
const codeOf = (linkKey: Buffer, id: string, pinVersion: number): Buffer =>
  createHmac("sha256", linkKey)
    .update(JSON.stringify([purpose, id, pinVersion]))
    .digest();

/**
 * The token of a booking's link (R32): which booking, and a code of 256 bits for this one purpose. It is worked out and
 * stored nowhere; a new PIN makes it worthless. 64 symbols of base64url.
 */
export function bookingLinkToken(centreKey: CentreKey, id: string, pinVersion: number): string {
  const idOnly = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([idOnly, codeOf(deriveKey(centreKey.key, purpose), id, pinVersion)]).toString(
    "base64url",
  );
}

type Linked = { id: string; pinVersion: number };

/** The path of a booking's link, for notices. The page behind it shows and changes nothing by itself. */
export const bookingLinkOf = (centreKey: CentreKey, slug: string, { id, pinVersion }: Linked): string =>
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

/** Whether a token is the link of this booking, by any key it may have been made with; compared in constant time. */
export const isLinkOf = (centreKey: CentreKey, { code }: LinkToken, { id, pinVersion }: Linked): boolean =>
  derivedKeysOf(centreKey, purpose).some((key) => timingSafeEqual(code, codeOf(key, id, pinVersion)));

/** Whether a link is too old: after the third day since the meeting, or since the last day on which there could be one. */
export function isLinkOver(
  booking: { endsAt: Date | null; deadline: string },
  { now, timezone }: { now: Date; timezone: string },
): boolean {
  const end = booking.endsAt ?? endOfDay(booking.deadline, timezone);
  return now > windowEndsAt(end, timezone, linkOutlivesDays);
}
