import { z } from "zod";
import { registerColumns } from "../registers/register-columns.ts";
import { type RegisterKind, servicesRegisterTitle } from "../registers/register-kinds.ts";

const columnCodes = (kind: RegisterKind): string[] => registerColumns[kind].map((column) => column.code);

const register = (kind: RegisterKind, kept: boolean, title: string) =>
  z
    .strictObject({
      kept: z.boolean(),
      title: z.string().trim().min(1).max(400),
      columns: z
        .array(z.enum(columnCodes(kind)))
        .min(1)
        .max(60)
        .refine((codes) => new Set(codes).size === codes.length, "Столбец назван дважды."),
    })
    .default({ kept, title, columns: columnCodes(kind) });

const services = register("services", true, servicesRegisterTitle).refine(
  (journal) => journal.kept,
  "Журнал учёта услуг ведётся всегда.",
);

const titles = {
  bookings: "Журнал предварительной записи",
  families:
    "Журнал учёта семей, получающих методическую, психолого-педагогическую, диагностическую и консультативную помощь",
};

/** Which journals are kept, their headers and columns (R8–R11, R51); the journal of services always is. */
export const RegisterLimits = z
  .strictObject({
    bookings: register("bookings", false, titles.bookings),
    families: register("families", false, titles.families),
    services,
  })
  .prefault({});
