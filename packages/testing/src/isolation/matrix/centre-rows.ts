import { newId } from "@prosvet/crypto";
import { later, moment, type RowFactory } from "./row-factory.ts";

export const centreRows: Record<string, RowFactory> = {
  "app.centres": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      short_name: "Центр",
      address: "Адрес",
      director: "Имя",
      opening_hours: "Всегда",
      accent: "#123456",
      texts: "{}",
    }),
    alone: true,
  },
  "app.limit_versions": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      id: newId(),
      order_number: "1",
      effective_from: "2026-01-01",
      limits: "{}",
    }),
    first: ({ limitVersion }) => ({ id: limitVersion }),
  },
  "app.legal_acts": {
    fresh: ({ tenant }) => ({
      ...{ tenant_id: tenant, id: newId(), level: "local", title: "Акт", created_at: moment },
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.tenant_keys": {
    fresh: ({ tenant }) => ({ tenant_id: tenant, id: newId(), wrapped_key: "key" }),
    first: ({ tenantKey }) => ({ id: tenantKey }),
  },
  "app.consultants": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      id: newId(),
      name: "Консультант",
      speciality: "psychologist",
      position: "Психолог",
    }),
    first: ({ consultant }) => ({ id: consultant }),
  },
  "app.memberships": {
    fresh: ({ tenant, identity, consultant }) => ({
      tenant_id: tenant,
      id: newId(),
      identity_id: identity,
      role: "consultant",
      display_name: "Имя",
      consultant_id: consultant,
      // The public door is shown those who have signed, and no others.
      confidentiality_number: "1",
      confidentiality_signed_on: "2026-01-01",
    }),
    first: ({ membership }) => ({ id: membership, role: "head" }),
  },
  "app.staff_invitations": {
    fresh: ({ tenant, membership, identity }) => ({
      tenant_id: tenant,
      id: newId(),
      membership_id: membership,
      identity_id: identity,
      kind: "invitation",
      token_hash: newId(),
      created_at: moment,
      created_by: membership,
      send_after: moment,
      expires_at: moment,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.text_versions": {
    fresh: ({ tenant, membership }) => ({
      tenant_id: tenant,
      id: newId(),
      order_number: "1",
      effective_from: "2026-01-01",
      texts: "{}",
      created_at: moment,
      created_by: membership,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.centre_logos": {
    fresh: ({ tenant, membership }) => ({
      tenant_id: tenant,
      version: "1",
      image: "aGk=",
      width: 40,
      height: 40,
      updated_at: moment,
      updated_by: membership,
    }),
    alone: true,
  },
  "app.places": {
    fresh: ({ tenant }) => ({ tenant_id: tenant, id: newId(), kind: "room", name: "Кабинет" }),
    first: ({ room }) => ({ id: room }),
  },
  "app.competences": {
    fresh: ({ tenant, consultant }) => ({ tenant_id: tenant, consultant_id: consultant, topic: newId() }),
    first: () => ({ topic: "2" }),
  },
  "app.calendar_feeds": {
    fresh: ({ tenant, consultant }) => ({
      tenant_id: tenant,
      consultant_id: consultant,
      token_hash: newId(),
      created_at: moment,
    }),
    alone: true,
  },
  "app.openings": {
    fresh: ({ tenant, consultant }) => ({
      tenant_id: tenant,
      id: newId(),
      consultant_id: consultant,
      weekday: 1,
      starts_at: "09:00",
      ends_at: "10:00",
      valid_from: "2026-01-01",
      forms: "{remote}",
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.absences": {
    fresh: ({ tenant, consultant }) => ({
      tenant_id: tenant,
      id: newId(),
      consultant_id: consultant,
      starts_at: moment,
      ends_at: later,
    }),
    first: ({ session }) => ({ id: session }),
  },
};
