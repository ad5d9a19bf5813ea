import type { Door } from "@prosvet/db";

/** Table, door, its rights. */
export type Grants = Record<string, Partial<Record<Door, string>>>;

/** Every right that a door has, columns by name where not the whole row: a right more or less is reviewed here. */
export const reviewedGrants: Grants = {
  "app.absences": {
    public: "select(tenant_id id consultant_id starts_at ends_at withdrawn_at)",
    tenant: "insert select update(withdrawn_at)",
    worker: "select",
  },
  "app.allowances": {
    auth: "insert select update(spent)",
    public: "insert select update(spent)",
    worker: "delete select",
  },
  "app.answer_materials": {
    public: "select",
    tenant: "delete insert select",
    worker: "select",
  },
  "app.audit_entries": {
    public: "insert",
    tenant: "insert select",
    worker: "insert",
  },
  "app.booking_events": {
    public: "insert select(tenant_id id booking_id action at actor starts_at undone_at)",
    tenant: "insert select update(undone_at)",
    worker: "insert",
  },
  "app.bookings": {
    public:
      "delete insert(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at state requested_at deadline first_offered_at later_by_wish childcare_children contact_index created_by version second_recipient_id participants place_id room_id seats seat group_key joint_with held_until hold_reason on_behalf referrer_sealed recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages) select(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel topic typical_question starts_at ends_at during state requested_at deadline first_offered_at later_by_wish childcare_children contact_index version participants place_id room_id seats seat joint_with held_until hold_reason on_behalf recording_announced_at access_needs video_link_sealed visit_address_sealed childcare_ages) update(consultant_id starts_at ends_at state first_offered_at later_by_wish version place_id room_id seats seat group_key recording_announced_at)",
    tenant:
      "delete insert(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at state requested_at deadline first_offered_at later_by_wish childcare_children contact_index created_by version second_recipient_id participants place_id room_id seats seat group_key joint_with held_until hold_reason on_behalf referrer_sealed recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages) select update(pin_version consultant_id form channel topic typical_question question_sealed starts_at ends_at state first_offered_at later_by_wish childcare_children version second_recipient_id participants place_id room_id seats seat group_key recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages)",
    worker:
      "delete insert select(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question starts_at ends_at during state requested_at deadline first_offered_at later_by_wish childcare_children created_by version second_recipient_id participants place_id room_id seats seat group_key joint_with held_until hold_reason on_behalf referrer_sealed recording_announced_at access_needs video_link_sealed visit_address_sealed childcare_ages) update(state first_offered_at version)",
  },
  "app.calendar_feeds": {
    public: "select",
    tenant: "insert select update(token_hash created_at revoked_at)",
  },
  "app.centres": {
    public: "select",
    tenant:
      "insert select update(short_name address phone email site director opening_hours accent texts updated_at)",
    worker: "select",
  },
  "app.competences": {
    public: "select",
    tenant: "delete insert select update(is_main)",
    worker: "select",
  },
  "app.consents": {
    public: "insert",
    tenant: "insert select update(withdrawn_at)",
  },
  "app.consultants": {
    public: "select",
    tenant: "insert select update(name speciality position about may_be_chosen left_on)",
    worker: "select",
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
  "app.materials": {
    public: "select",
    tenant: "insert select update(title address withdrawn_at)",
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
  "app.notice_settings": {
    public: "select",
    tenant: "insert select update(reminder_hours sms_provider updated_at updated_by)",
    worker: "select",
  },
  "app.notice_templates": {
    tenant: "delete insert select update(subject body updated_at updated_by)",
    worker: "select",
  },
  "app.openings": {
    public: "select",
    tenant: "insert select update(valid_to withdrawn_at)",
    worker: "select",
  },
  "app.outbox": {
    public: "insert",
    tenant: "insert select update(send_after withdrawn_at attempts last_failure failed_at)",
    worker:
      "insert select update(send_after sent_at withdrawn_at attempts claimed_until sent_by last_failure failed_at)",
  },
  "app.places": {
    public: "select",
    tenant: "insert select update(name address closed_at)",
    worker: "select",
  },
  "app.production_calendar": {
    public: "select",
    tenant: "select",
    worker: "select",
  },
  "app.recipient_identities": {
    public: "insert",
    tenant:
      "delete insert select update(name_sealed phone_sealed email_sealed phone_index email_index updated_at)",
    worker: "select(tenant_id recipient_id phone_sealed email_sealed)",
  },
  "app.recipient_keys": {
    public: "insert select",
    tenant: "delete insert select",
    worker: "select",
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
    tenant: "insert select update(annulled_at annulled_by annul_reason)",
    worker: "select(tenant_id id month counted annulled_at)",
  },
  "app.slot_offers": {
    public: "select update(answer answered_at)",
    tenant: "insert select update(answer answered_at)",
    worker: "insert select update(answer answered_at)",
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
    tenant: "select",
    worker: "select",
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
    worker: "select(tenant_id booking_id answer_sealed answered_at)",
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
