import { newId } from "@prosvet/crypto";
import { moment, type RowFactory } from "./row-factory.ts";

export const serviceRows: Record<string, RowFactory> = {
  "app.journal_counters": {
    fresh: ({ tenant }) => ({ tenant_id: tenant, register: newId(), year: 2026, last_number: 1 }),
    first: () => ({ register: "services" }),
  },
  "app.services": {
    fresh: ({ tenant, recipient, consultant, membership, limitVersion }) => ({
      tenant_id: tenant,
      id: newId(),
      register: newId(),
      year: 2026,
      number: 1,
      month: "2026-03-01",
      booking_id: null,
      recipient_id: recipient,
      participants: 1,
      consultant_id: consultant,
      kind: "content",
      content: "methodical",
      form: "remote",
      channel: "video",
      topics: "{}",
      started_at: moment,
      duration_minutes: 45,
      state: "given",
      outcome: "satisfied",
      retry_of: null,
      annulled_at: moment,
      annulled_by: membership,
      annul_reason: "matrix",
      counted: 1,
      limit_version_id: limitVersion,
      recorded_at: moment,
      recorded_by: membership,
    }),
    first: ({ service, booking }) => ({ id: service, register: "services", booking_id: booking }),
  },
  "app.rollup_requests": {
    fresh: ({ tenant }) => ({ tenant_id: tenant, id: newId(), month: "2026-03-01", requested_at: moment }),
    first: ({ session }) => ({ id: session }),
  },
  "app.service_counts": {
    fresh: ({ tenant, department }) => ({
      tenant_id: tenant,
      month: "2026-04-01",
      department_id: department,
      services: 1,
      computed_at: moment,
    }),
    first: () => ({ month: "2026-03-01" }),
  },
  "app.audit_entries": {
    fresh: ({ tenant }, door) => ({
      tenant_id: tenant,
      id: newId(),
      at: moment,
      actor: door === "worker" ? "worker" : "parent",
      action: "matrix",
      subject_kind: "booking",
    }),
    first: ({ session }) => ({ id: session }),
  },
};
