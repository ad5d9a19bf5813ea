import { open } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import type { CentreKey } from "../centres/index.ts";
import { bookingPlace, openIdentity, openRecipientKey, questionPlace } from "../recipients/index.ts";
import type { Referrer } from "./booking-circumstances.ts";
import type { readSealed } from "./staff-row-queries.ts";

type Identity = { name: string | null; phone: string | null; email: string | null };

/** What of a booking names somebody or may; null is what was not said, or what was erased. */
export type Disclosure = Identity & {
  question: string | null;
  accessNote: string | null;
  visitAddress: string | null;
  /** The professional who has booked for the family. */
  referrer: Referrer | null;
  /** The second parent, when they have given a name. */
  secondPerson: Identity | null;
};

type Sealed = NonNullable<Awaited<ReturnType<typeof readSealed>>>;

/** Opens what is sealed of a booking with the keys of its recipients. The caller has audited the look (R34). */
export async function openBooking(
  tx: TenantTx,
  id: string,
  sealed: Sealed,
  centreKey: CentreKey,
): Promise<Disclosure> {
  const { recipientId, secondRecipientId } = sealed;
  const secondPerson = secondRecipientId && (await identityOf(tx, centreKey, secondRecipientId));
  const key = await openRecipientKey(tx, centreKey, recipientId);
  const read = (value: string | null, place: string[]) => (key && value ? open(key, value, place) : null);
  const place = (column: Parameters<typeof bookingPlace>[1]) => bookingPlace(tx.tenantId, column, id);
  const referrer = read(sealed.referrer, place("referrer"));
  return {
    ...(await identityOf(tx, centreKey, recipientId)),
    question: read(sealed.question, questionPlace(tx.tenantId, id)),
    accessNote: read(sealed.accessNote, place("access_note")),
    visitAddress: read(sealed.visitAddress, place("visit_address")),
    referrer: referrer === null ? null : (JSON.parse(referrer) as Referrer),
    secondPerson: secondPerson || null,
  };
}

async function identityOf(tx: TenantTx, centreKey: CentreKey, recipientId: string): Promise<Identity> {
  const { name = null, phone = null, email = null } = await openIdentity(tx, centreKey, recipientId);
  return { name, phone, email };
}
