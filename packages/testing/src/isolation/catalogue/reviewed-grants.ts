import { type Grants, laterGrants } from "./reviewed-grants-later.ts";

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
  "app.audit_heads": {
    public: "select update(seq hash)",
    tenant: "select update(seq hash)",
    worker: "select update(seq hash)",
  },
  "app.booking_events": {
    public: "insert select(tenant_id id booking_id action at actor starts_at undone_at)",
    tenant: "insert select update(undone_at)",
    worker: "insert select(tenant_id id booking_id action at reason undone_at)",
  },
  "app.bookings": {
    public:
      "delete insert(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at state requested_at deadline first_offered_at later_by_wish childcare_children contact_index created_by version second_recipient_id participants place_id room_id seats seat group_key joint_with held_until hold_reason on_behalf referrer_sealed recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages journal_year journal_month journal_number) select(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel topic typical_question starts_at ends_at during state requested_at deadline first_offered_at later_by_wish childcare_children contact_index version participants place_id room_id seats seat joint_with held_until hold_reason on_behalf recording_announced_at access_needs video_link_sealed visit_address_sealed childcare_ages) update(consultant_id starts_at ends_at state first_offered_at later_by_wish version place_id room_id seats seat group_key recording_announced_at)",
    tenant:
      "delete insert(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at state requested_at deadline first_offered_at later_by_wish childcare_children contact_index created_by version second_recipient_id participants place_id room_id seats seat group_key joint_with held_until hold_reason on_behalf referrer_sealed recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages journal_year journal_month journal_number) select update(pin_version consultant_id form channel topic typical_question question_sealed starts_at ends_at state first_offered_at later_by_wish childcare_children contact_index version second_recipient_id participants place_id room_id seats seat group_key referrer_sealed recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages journal_year journal_month journal_number)",
    worker:
      "delete insert select(tenant_id id number pin_version recipient_id consultant_id wished_consultant_id form channel source topic typical_question question_sealed starts_at ends_at during state requested_at deadline first_offered_at later_by_wish childcare_children created_by version second_recipient_id participants place_id room_id seats seat group_key joint_with held_until hold_reason on_behalf referrer_sealed recording_announced_at access_needs access_note_sealed video_link_sealed visit_address_sealed childcare_ages journal_year journal_month journal_number) update(question_sealed state first_offered_at contact_index version referrer_sealed access_note_sealed video_link_sealed visit_address_sealed)",
  },
  "app.calendar_feeds": {
    public: "select",
    tenant: "insert select update(token_hash created_at revoked_at)",
  },
  "app.centre_logos": {
    public: "select(tenant_id version image width height)",
    tenant: "delete insert select update(version image width height updated_at updated_by)",
  },
  "app.centres": {
    public: "select",
    tenant:
      "insert select update(short_name address phone email site director opening_hours accent texts updated_at founder director_name)",
    worker: "select",
  },
  "app.closed_periods": {
    tenant: "insert select",
    worker: "select(tenant_id register month)",
  },
  "app.competences": {
    public: "select",
    tenant: "delete insert select update(is_main)",
    worker: "select",
  },
  "app.consents": {
    public: "insert",
    tenant:
      "insert select update(withdrawn_at register_year register_number withdrawn_how withdrawn_by withdrawal_paper)",
    worker:
      "select(tenant_id id recipient_id purpose given_at withdrawn_at paper_number valid_until register_number)",
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
  "app.destruction_acts": {
    tenant: "insert select",
    worker: "insert select",
  },
  "app.families": {
    tenant: "insert select update(basis attends categories child_ages removed_on removed_reason)",
    worker: "select",
  },
  "app.family_members": {
    tenant: "delete insert select",
    worker: "select",
  },
  "app.exports": {
    tenant: "insert select update(state claimed_until stored_name size)",
    worker:
      "delete select update(state rows_done attempts claimed_until failure stored_name size finished_at expires_at)",
  },
  "app.idempotency_keys": {
    public: "insert select",
    tenant: "insert select",
    worker: "delete select",
  },
  "app.imports": {
    tenant:
      "insert select update(stage state with_faults with_repeats entered_at entered_by undone_at undone_by undo_reason steps_total steps_done attempts claimed_until failure finished_at)",
    worker:
      "delete select update(state name_sealed stored_name verdict_name faults_name rows_total rows_faulty rows_repeated steps_total steps_done rows_late attempts claimed_until failure finished_at)",
  },
  "app.journal_counters": {
    tenant: "insert select update(last_number)",
    worker: "insert select update(last_number)",
  },
  "app.legal_acts": {
    public: "select(tenant_id id level title number adopted_on link withdrawn_at)",
    tenant: "insert select update(level title number adopted_on link withdrawn_at)",
  },
  "app.limit_versions": {
    public: "select",
    tenant: "insert select",
    worker: "select",
  },
  "app.material_letters": {
    public: "select(tenant_id booking_id material_ids made_at)",
    tenant: "insert select",
    worker: "select(tenant_id id service_id recipient_id material_ids way) update(sent_at)",
  },
  "app.materials": {
    public: "select",
    tenant: "insert select update(title address withdrawn_at)",
    worker: "select",
  },
  "app.memberships": {
    auth: "select(tenant_id id identity_id role display_name consultant_id confidentiality_number confidentiality_signed_on ended_at)",
    public: "select(tenant_id consultant_id)",
    tenant:
      "insert select update(role display_name consultant_id confidentiality_number confidentiality_signed_on ended_at contract_kind contract_number contract_signed_on ended_by)",
    worker: "select(tenant_id id role display_name)",
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
  "app.organisations": {
    tenant: "insert select update(name profile address phone link withdrawn_at)",
  },
  "app.outbox": {
    public: "insert",
    tenant: "insert select update(send_after withdrawn_at attempts last_failure failed_at address_sealed)",
    worker:
      "delete insert select update(send_after sent_at withdrawn_at attempts claimed_until sent_by last_failure failed_at address_sealed)",
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
  "app.ratings": {
    public: "insert select(tenant_id id service_id booking_id mark request_met channel rated_at)",
    tenant: "insert select update(comment_sealed)",
    worker: "select(tenant_id id service_id mark channel rated_at comment_sealed) update(comment_sealed)",
  },
  "app.recipient_identities": {
    public: "insert",
    tenant:
      "delete insert select update(name_sealed phone_sealed email_sealed phone_index email_index updated_at name_index surname_index)",
    worker: "delete select(tenant_id recipient_id name_sealed phone_sealed email_sealed)",
  },
  "app.recipient_keys": {
    public: "insert select",
    tenant: "delete insert select update(wrapped_key centre_key_id kept_recipient_id)",
    worker: "delete insert select",
  },
  "app.recipient_merges": {
    tenant: "insert select update(words)",
    worker: "select(tenant_id id kept_id) update(words)",
  },
  "app.recipients": {
    public: "insert",
    tenant: "insert select update(category child_age_years merged_into erased_at)",
    worker:
      "insert select(tenant_id id code anonymous category child_age_years created_at merged_into erased_at) update(erased_at)",
  },
  ...laterGrants,
  "auth.department_members": {
    auth: "insert select update(ended_at)",
  },
  "auth.identities": {
    auth: "insert select update(email password_hash display_name disabled_at password_set_at)",
  },
  "auth.sessions": {
    auth: "delete insert select update(tenant_id membership_id department_id expires_at)",
  },
};
