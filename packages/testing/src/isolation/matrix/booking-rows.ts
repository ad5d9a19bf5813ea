import { newId } from "@prosvet/crypto";
import type { Place } from "./place.ts";
import { dayFrom, moment, type Row, type RowFactory } from "./row-factory.ts";

const parentOf = { anonymous: false, category: "parent" };

const remoteOf = ({ tenant, consultant }: Place, id: string) => ({
  tenant_id: tenant,
  ...{ id, number: id, consultant_id: consultant },
  ...{
    participants: 2,
    form: "remote",
    channel: "video",
    source: "site",
    requested_at: moment,
    deadline: "2026-03-12",
  },
});

const bookingOf = (place: Place, id: string): Row => ({
  ...remoteOf(place, id),
  ...{ recipient_id: place.recipient, state: "requested", created_by: null },
});

/** A time that a job holds for somebody to whom it was offered; no two at the same time. */
function offeredTime(place: Place, id: string): Row {
  const day = dayFrom(id);
  const hours = { starts_at: `${day}T10:00:00Z`, ends_at: `${day}T11:00:00Z`, held_until: moment };
  return { ...remoteOf(place, id), ...hours, state: "held", hold_reason: "offer" };
}

export const bookingRows: Record<string, RowFactory> = {
  "app.recipients": {
    fresh: ({ tenant }, door) => ({
      tenant_id: tenant,
      id: newId(),
      code: newId(),
      ...parentOf,
      ...(door === "worker" && { anonymous: true }),
    }),
    first: ({ recipient }) => ({ id: recipient, code: recipient }),
    more: ({ tenant, recipientWithoutIdentity: id }) => [{ tenant_id: tenant, id, code: id, ...parentOf }],
  },
  "app.recipient_keys": {
    fresh: ({ tenant, recipientWithoutIdentity, tenantKey }) => ({
      tenant_id: tenant,
      recipient_id: recipientWithoutIdentity,
      wrapped_key: "key",
      centre_key_id: tenantKey,
    }),
    first: ({ recipient }) => ({ recipient_id: recipient }),
  },
  "app.recipient_identities": {
    fresh: ({ tenant, recipientWithoutIdentity }) => ({
      tenant_id: tenant,
      recipient_id: recipientWithoutIdentity,
      name_sealed: "sealed",
    }),
    first: ({ recipient }) => ({ recipient_id: recipient }),
  },
  "app.recipient_merges": {
    fresh: ({ tenant, recipient, recipientWithoutIdentity, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      kept_id: recipient,
      gone_id: recipientWithoutIdentity,
      reason: "check",
      merged_at: moment,
      merged_by: membership,
    }),
    first: ({ recipient, recipientWithoutIdentity }) => ({
      id: recipient,
      kept_id: recipientWithoutIdentity,
      gone_id: recipient,
    }),
  },
  "app.consents": {
    fresh: ({ tenant, recipient }) => ({
      tenant_id: tenant,
      id: newId(),
      recipient_id: recipient,
      purpose: "personal_data",
      text_version: "1",
      text_hash: "hash",
      given_how: "page",
      given_at: moment,
    }),
    first: ({ consent }) => ({ id: consent }),
  },
  "app.scans": {
    fresh: ({ tenant, recipient, consent, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      recipient_id: recipient,
      consent_id: consent,
      kind: "consent",
      type: "application/pdf",
      size: 1,
      sha256: "hash",
      stored_name: newId(),
      verdict: "not_scanned",
      uploaded_at: moment,
      uploaded_by: membership,
    }),
    first: ({ session }) => ({ id: session, stored_name: session }),
  },
  "app.bookings": {
    fresh: (place, door) => (door === "worker" ? offeredTime(place, newId()) : bookingOf(place, newId())),
    first: ({ booking }) => ({ id: booking, number: booking }),
    more: (place) => [bookingOf(place, place.bookingWithNothing), offeredTime(place, place.hold)],
    mayGo: ({ tenant, hold }) => ({ tenant_id: tenant, id: hold }),
    change: (door): Row => (door === "worker" ? { state: "overdue" } : {}),
  },
  "app.booking_events": {
    fresh: ({ tenant, booking }) => ({
      tenant_id: tenant,
      id: newId(),
      booking_id: booking,
      action: "request",
      at: moment,
      actor: "parent",
      membership_id: null,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.outbox": {
    fresh: ({ tenant, booking }) => ({
      tenant_id: tenant,
      id: newId(),
      booking_id: booking,
      kind: newId(),
      version: 1,
      created_at: moment,
      send_after: moment,
      expires_at: moment,
    }),
    first: ({ session }) => ({ id: session, kind: "first" }),
  },
  "app.idempotency_keys": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      scope: "bookings",
      key: newId(),
      body_hash: "hash",
      subject_id: newId(),
      created_at: moment,
    }),
    first: ({ session }) => ({ key: session }),
  },
};
