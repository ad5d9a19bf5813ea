import { newId } from "@prosvet/crypto";
import { moment, type RowFactory } from "./row-factory.ts";

export const noticeRows: Record<string, RowFactory> = {
  "app.notice_settings": {
    fresh: ({ tenant, membership }) => ({ tenant_id: tenant, updated_at: moment, updated_by: membership }),
    alone: true,
  },
  "app.notice_templates": {
    fresh: ({ tenant, membership }) => ({
      tenant_id: tenant,
      kind: newId(),
      subject: "Тема",
      body: "Текст",
      updated_at: moment,
      updated_by: membership,
    }),
    first: () => ({ kind: "reminder" }),
  },
};
