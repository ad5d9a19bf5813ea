import { newId } from "@prosvet/crypto";
import { moment, type RowFactory } from "./row-factory.ts";

export const retentionRows: Record<string, RowFactory> = {
  "app.retention_holds": {
    fresh: ({ tenant, recipientWithoutIdentity, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      recipient_id: recipientWithoutIdentity,
      reason: "court",
      placed_at: moment,
      placed_by: membership,
      released_at: moment,
      released_by: membership,
    }),
    first: ({ session, recipient }) => ({ id: session, recipient_id: recipient }),
  },
  "app.retention_destructions": {
    fresh: ({ tenant, recipient }) => ({
      tenant_id: tenant,
      id: newId(),
      recipient_id: recipient,
      destroyed: "{}",
      log_subjects: "{}",
      destroyed_at: moment,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.subject_requests": {
    fresh: ({ tenant, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      year: 2026,
      number: Number.parseInt(newId().slice(-7), 16),
      kind: "access",
      way: "phone",
      received_on: "2026-03-02",
      deadline: "2026-03-16",
      registered_at: moment,
      registered_by: membership,
      outcome: "erased",
      answered_on: "2026-03-03",
      answered_by: membership,
    }),
    first: ({ session }) => ({ id: session }),
  },
};
