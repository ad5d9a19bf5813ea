import type { Door } from "@prosvet/db";

/** Table, door, its rights. */
export type Grants = Record<string, Partial<Record<Door, string>>>;

/** The second half of the alphabet of the centres' tables. */
export const laterGrants: Grants = {
  "app.retention_destructions": {
    tenant: "select",
    worker: "insert select update(act_id)",
  },
  "app.retention_holds": {
    tenant: "insert select update(words released_at released_by)",
    worker: "select(tenant_id id recipient_id released_at) update(words)",
  },
  "app.rollup_requests": {
    tenant: "insert",
    worker: "delete insert select",
  },
  "app.scans": {
    tenant: "delete insert select",
    worker: "delete select(tenant_id id recipient_id consent_id stored_name)",
  },
  "app.service_counts": {
    department: "select",
    worker: "insert select update(department_id services computed_at)",
  },
  "app.service_corrections": {
    tenant: "insert select",
    worker:
      "insert select(tenant_id id service_id version action corrected_at reason after_closing was) update(was)",
  },
  "app.service_drafts": {
    tenant: "delete insert select update(body_sealed updated_at)",
    worker: "delete select(tenant_id id booking_id updated_at)",
  },
  "app.service_templates": {
    tenant: "delete insert select",
  },
  "app.services": {
    public: "select(tenant_id id booking_id started_at state annulled_at)",
    tenant:
      "insert select update(month participants consultant_id kind content form channel topics started_at duration_minutes outcome refusal_reason refusal_text printed_sheets referred_to feedback_given child_present child_present_reason childcare_given summary_sealed counted annulled_at annulled_by annul_reason version corrected_at second_recipient_id child_categories place_id visit_address_sealed request_sealed material_ids recorded_by_centre recording_consent_id recording_announced_at copied_to_recipient_media category child_age_years refusal_text_sealed)",
    worker:
      "insert select update(summary_sealed annulled_at annulled_by annul_reason version visit_address_sealed request_sealed refusal_text_sealed)",
  },
  "app.slot_offers": {
    public: "select update(answer answered_at)",
    tenant: "insert select update(answer answered_at)",
    worker: "insert select update(answer answered_at)",
  },
  "app.staff_invitations": {
    auth: "select(tenant_id id membership_id identity_id token_hash expires_at withdrawn_at used_at) update(address withdrawn_at used_at)",
    tenant: "insert select update(address withdrawn_at)",
    worker:
      "select update(address token_hash send_after expires_at claimed_until attempts last_failure sent_at failed_at)",
  },
  "app.subject_requests": {
    tenant: "insert select update(outcome answered_on answered_by act_id)",
  },
  "app.tenant_keys": {
    public: "select",
    tenant: "insert select update(wrapped_key)",
    worker: "select",
  },
  "app.tenants": {
    auth: "select",
    department: "select",
    public: "select",
    tenant: "select update(name organisation)",
    worker: "select",
  },
  "app.text_versions": {
    public: "select(tenant_id id order_number effective_from texts created_at)",
    tenant: "insert select",
  },
  "app.tickets": {
    tenant: "insert select update(called_at called_by place_id done_at)",
  },
  "app.waiting_entries": {
    public: "insert select update(since left_at)",
    tenant: "insert select update(since left_at)",
    worker: "select update(left_at)",
  },
  "app.written_answers": {
    public: "select(tenant_id booking_id answer_sealed answered_at)",
    tenant:
      "insert select update(draft_sealed draft_saved_at drafted_by answer_sealed answered_at answered_by service_id version)",
    worker: "select(tenant_id booking_id answer_sealed answered_at) update(draft_sealed answer_sealed)",
  },
};
