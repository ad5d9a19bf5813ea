import { newId } from "@prosvet/crypto";
import { moment, type RowFactory } from "./row-factory.ts";

export const bookingRows: Record<string, RowFactory> = {
  "app.recipients": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      id: newId(),
      code: newId(),
      anonymous: false,
      category: "parent",
    }),
    first: ({ recipient }) => ({ id: recipient, code: recipient }),
  },
  "app.recipient_keys": {
    fresh: ({ tenant, recipientWithoutIdentity }) => ({
      tenant_id: tenant,
      recipient_id: recipientWithoutIdentity,
      wrapped_key: "key",
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
    first: ({ session }) => ({ id: session }),
  },
  "app.bookings": {
    fresh: ({ tenant, recipient, consultant }) => ({
      tenant_id: tenant,
      id: newId(),
      number: newId(),
      recipient_id: recipient,
      consultant_id: consultant,
      form: "remote",
      channel: "video",
      source: "site",
      state: "requested",
      requested_at: moment,
      deadline: "2026-03-12",
      created_by: null,
    }),
    first: ({ booking }) => ({ id: booking, number: booking }),
    change: { state: "cancelled_by_recipient" },
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
