import { newId } from "@prosvet/crypto";
import { moment, type RowFactory } from "./row-factory.ts";

export const recordingRows: Record<string, RowFactory> = {
  "app.organisations": {
    fresh: ({ tenant }) => ({ tenant_id: tenant, id: newId(), name: "ПМПК", created_at: moment }),
    first: ({ session }) => ({ id: session }),
  },
  "app.material_letters": {
    fresh: ({ tenant, service, recipient, booking, membership, material }) => ({
      tenant_id: tenant,
      id: newId(),
      service_id: service,
      recipient_id: recipient,
      booking_id: booking,
      material_ids: `{${material}}`,
      way: "email",
      made_at: moment,
      made_by: membership,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.service_drafts": {
    fresh: ({ tenant, membership, bookingWithNothing }) => ({
      tenant_id: tenant,
      id: newId(),
      membership_id: membership,
      booking_id: bookingWithNothing,
      body_sealed: "sealed",
      updated_at: moment,
    }),
    first: ({ session, booking }) => ({ id: session, booking_id: booking }),
  },
  "app.service_templates": {
    fresh: ({ tenant, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      membership_id: membership,
      name: "Консультация",
      body: "{}",
      created_at: moment,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.families": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      id: newId(),
      code: newId(),
      year: 2026,
      number: Number.parseInt(newId().slice(-7), 16),
      registered_on: "2026-03-02",
      basis: "ppmk_service",
    }),
    first: ({ family }) => ({ id: family }),
  },
  "app.family_members": {
    fresh: ({ tenant, family, recipientWithoutIdentity }) => ({
      tenant_id: tenant,
      family_id: family,
      recipient_id: recipientWithoutIdentity,
    }),
    first: ({ recipient }) => ({ recipient_id: recipient }),
  },
  "app.destruction_acts": {
    fresh: ({ tenant, recipientWithoutIdentity, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      year: 2026,
      number: Number.parseInt(newId().slice(-7), 16),
      recipient_id: recipientWithoutIdentity,
      recipient_code: "AAAA",
      ground: "subject_request",
      destroyed: "{}",
      log_subjects: "{}",
      destroyed_at: moment,
      destroyed_by: membership,
    }),
    first: ({ session, recipient }) => ({ id: session, recipient_id: recipient }),
  },
};
