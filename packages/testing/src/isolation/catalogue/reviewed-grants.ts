import type { Door } from "@prosvet/db";

/** Table, door, its rights. */
export type Grants = Record<string, Partial<Record<Door, string>>>;

/** Every right that a door has, columns by name where not the whole row: a right more or less is reviewed here. */
export const reviewedGrants: Grants = {
  "app.absences": {
    public: "select(tenant_id id consultant_id starts_at ends_at withdrawn_at)",
    tenant: "insert select update(withdrawn_at)",
  },
  "app.allowances": {
    auth: "insert select update(spent)",
    public: "insert select update(spent)",
    worker: "delete select",
  },
  "app.audit_entries": {
    public: "insert",
    tenant: "insert select",
  },
  "app.booking_events": {
    public: "insert",
    tenant: "insert select",
  },
  "app.bookings": {
    public:
      "insert(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at state requested_at deadline first_offered_at later_by_wish childcare_children contact_index created_by version) select(tenant_id id number pin_version consultant_id form channel topic starts_at ends_at during state requested_at deadline childcare_children contact_index version) update(state version)",
    tenant:
      "insert(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at state requested_at deadline first_offered_at later_by_wish childcare_children contact_index created_by version) select update(pin_version consultant_id form channel topic typical_question question_sealed starts_at ends_at state first_offered_at later_by_wish childcare_children version)",
  },
  "app.centres": {
    public: "select",
    tenant:
      "insert select update(short_name address phone email site director opening_hours accent texts updated_at)",
  },
  "app.consents": {
    public: "insert",
    tenant: "insert select update(withdrawn_at)",
  },
  "app.consultants": {
    public: "select",
    tenant: "insert select update(name speciality position about may_be_chosen left_on)",
  },
  "app.departments": {
    auth: "select",
    department: "select",
    tenant: "select",
    worker: "select",
  },
  "app.idempotency_keys": {
    public: "insert select",
    tenant: "insert select",
    worker: "delete select",
  },
  "app.journal_counters": {
    tenant: "insert select update(last_number)",
  },
  "app.limit_versions": {
    public: "select",
    tenant: "insert select",
    worker: "select",
  },
  "app.memberships": {
    auth: "select(tenant_id id identity_id role display_name consultant_id ended_at)",
    tenant:
      "insert select update(role display_name consultant_id confidentiality_number confidentiality_signed_on ended_at)",
  },
  "app.municipalities": {
    auth: "select",
    department: "select",
    public: "select",
    tenant: "select",
    worker: "select",
  },
  "app.openings": {
    public: "select",
    tenant: "insert select update(valid_to withdrawn_at)",
  },
  "app.outbox": {
    public: "insert",
    tenant: "insert select update(withdrawn_at)",
    worker: "select update(sent_at withdrawn_at)",
  },
  "app.recipient_identities": {
    public: "insert",
    tenant:
      "delete insert select update(name_sealed phone_sealed email_sealed phone_index email_index updated_at)",
  },
  "app.recipient_keys": {
    public: "insert",
    tenant: "delete insert select",
  },
  "app.recipients": {
    public: "insert",
    tenant: "insert select update(category child_age_years)",
  },
  "app.rollup_requests": {
    tenant: "insert",
    worker: "delete select",
  },
  "app.service_counts": {
    department: "select",
    worker: "insert select update(department_id services computed_at)",
  },
  "app.services": {
    tenant: "insert select",
    worker: "select(tenant_id id month counted)",
  },
  "app.tenant_keys": {
    public: "select",
    tenant: "insert select update(wrapped_key)",
  },
  "app.tenants": {
    auth: "select",
    department: "select",
    public: "select",
    tenant: "select",
    worker: "select",
  },
  "auth.department_members": {
    auth: "insert select update(ended_at)",
  },
  "auth.identities": {
    auth: "insert select update(email password_hash display_name disabled_at)",
  },
  "auth.sessions": {
    auth: "delete insert select update(tenant_id membership_id department_id expires_at)",
  },
};
