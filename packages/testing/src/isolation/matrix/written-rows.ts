import { newId } from "@prosvet/crypto";
import { moment, type RowFactory } from "./row-factory.ts";

export const writtenRows: Record<string, RowFactory> = {
  "app.written_answers": {
    fresh: ({ tenant, bookingWithNothing, membership, service }) => ({
      tenant_id: tenant,
      booking_id: bookingWithNothing,
      drafted_by: membership,
      answer_sealed: "sealed",
      answered_at: moment,
      answered_by: membership,
      service_id: service,
    }),
    first: ({ booking }) => ({ booking_id: booking }),
  },
  "app.materials": {
    fresh: ({ tenant }) => ({
      tenant_id: tenant,
      id: newId(),
      title: "Памятка",
      address: "https://example.ru",
      created_at: moment,
    }),
    first: ({ material }) => ({ id: material }),
  },
  "app.answer_materials": {
    fresh: ({ tenant, booking, material }) => ({
      tenant_id: tenant,
      booking_id: booking,
      material_id: material,
    }),
    alone: true,
  },
};
