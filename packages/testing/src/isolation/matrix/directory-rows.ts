import { newId } from "@prosvet/crypto";
import { dayFrom, moment, type RowFactory } from "./row-factory.ts";

export const directoryRows: Record<string, RowFactory> = {
  "app.municipalities": {
    fresh: () => ({ id: newId(), name: "Район", region: "Регион" }),
    first: ({ municipality }) => ({ id: municipality }),
  },
  "app.departments": {
    fresh: ({ municipality }) => ({ id: newId(), municipality_id: municipality, name: "Управление" }),
    first: ({ department }) => ({ id: department }),
  },
  "app.tenants": {
    fresh: ({ municipality, department }) => ({
      id: newId(),
      slug: newId(),
      department_id: department,
      municipality_id: municipality,
      name: "Центр",
      organisation: "Сад",
      timezone: "Asia/Omsk",
      regulation: "klub",
    }),
    first: ({ tenant }) => ({ id: tenant, slug: tenant }),
  },
  "auth.identities": {
    fresh: () => ({
      id: newId(),
      email: `${newId()}@example.ru`,
      password_hash: "none",
      display_name: "Имя",
    }),
    first: ({ identity }) => ({ id: identity, email: `${identity}@example.ru` }),
  },
  "auth.sessions": {
    fresh: ({ identity, tenant, membership }) => ({
      id: newId(),
      identity_id: identity,
      tenant_id: tenant,
      membership_id: membership,
      created_at: moment,
      expires_at: moment,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "auth.department_members": {
    fresh: ({ department, identity }) => ({ id: newId(), department_id: department, identity_id: identity }),
    first: ({ session }) => ({ id: session }),
    alone: true,
  },
  "app.production_calendar": {
    fresh: () => ({ day: dayFrom(newId()), kind: "holiday", title: "Праздник" }),
    first: ({ tenant }) => ({ day: dayFrom(tenant) }),
  },
  "app.allowances": {
    fresh: (_, door) => ({ key: `${door} ${newId()}`, window_start: moment, spent: 1 }),
    first: ({ tenant }, door) => ({ key: `${door} ${tenant}` }),
    doors: ["public", "auth", "worker"],
  },
};
