import type { NoticeKind } from "@prosvet/domain";
import { bookingLinkOf } from "../bookings/index.ts";
import type { CentreKey } from "../centres/index.ts";
import type { Scene } from "./scene-queries.ts";

export type LinkBase = { publicAddress: string; centreKey: CentreKey };

/** Where a notice leads: to the booking, after a cancellation to the centre, for whoever referred to nothing at all. */
export function noticeLink(
  kind: NoticeKind,
  scene: Scene,
  { publicAddress, centreKey }: LinkBase,
): string | null {
  if (kind === "referrer_receipt") return null;
  if (kind === "booking_cancelled") return `${publicAddress}/c/${scene.slug}`;
  return `${publicAddress}${bookingLinkOf(centreKey, scene.slug, scene)}`;
}
