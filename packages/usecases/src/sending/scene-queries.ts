import { type CentreTx, ofTenant } from "@prosvet/db";
import {
  bookings,
  centres,
  noticeSettings,
  noticeTemplates,
  places,
  recipientIdentities,
  slotOffers,
  tenants,
} from "@prosvet/db/schema";
import type { NoticeKind } from "@prosvet/domain";
import { and, desc, eq, isNull } from "drizzle-orm";

const scene = {
  id: bookings.id,
  number: bookings.number,
  pinVersion: bookings.pinVersion,
  recipientId: bookings.recipientId,
  state: bookings.state,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  form: bookings.form,
  channel: bookings.channel,
  deadline: bookings.deadline,
  referrerSealed: bookings.referrerSealed,
  videoLinkSealed: bookings.videoLinkSealed,
  placeAddress: places.address,
  slug: tenants.slug,
  name: tenants.name,
  organisation: tenants.organisation,
  timezone: tenants.timezone,
  demonstration: tenants.demonstration,
  shortName: centres.shortName,
  address: centres.address,
  phone: centres.phone,
  email: centres.email,
  smsProvider: noticeSettings.smsProvider,
  ownSubject: noticeTemplates.subject,
  ownBody: noticeTemplates.body,
};

/** Everything that a notice of a kind may say of a booking: itself, its centre, its place, the centre's words. */
export async function readScene(tx: CentreTx, bookingId: string, kind: NoticeKind) {
  const [found] = await tx
    .select(scene)
    .from(bookings)
    .innerJoin(tenants, eq(tenants.id, bookings.tenantId))
    .innerJoin(centres, ofTenant(tx, centres))
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, bookings.placeId)))
    .leftJoin(noticeSettings, ofTenant(tx, noticeSettings))
    .leftJoin(noticeTemplates, and(ofTenant(tx, noticeTemplates), eq(noticeTemplates.kind, kind)))
    .where(and(ofTenant(tx, bookings), eq(bookings.id, bookingId)));
  return found ?? null;
}

export type Scene = NonNullable<Awaited<ReturnType<typeof readScene>>>;

/** The offer of a booking that waits for an answer, or null. */
export async function readOpenOffer(tx: CentreTx, bookingId: string) {
  const [offer] = await tx
    .select({ startsAt: slotOffers.startsAt, expiresAt: slotOffers.expiresAt })
    .from(slotOffers)
    .where(and(ofTenant(tx, slotOffers), eq(slotOffers.bookingId, bookingId), isNull(slotOffers.answer)))
    .orderBy(desc(slotOffers.offeredAt))
    .limit(1);
  return offer ?? null;
}

export type OpenOffer = NonNullable<Awaited<ReturnType<typeof readOpenOffer>>>;

/** The sealed addresses of a recipient, without the name; null for somebody anonymous. */
export async function readSealedAddresses(tx: CentreTx, recipientId: string) {
  const [row] = await tx
    .select({ email: recipientIdentities.emailSealed, phone: recipientIdentities.phoneSealed })
    .from(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipientId)));
  return row ?? null;
}
