import { prepared } from "@prosvet/db";
import { services } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

/** One line of a journal by its key: the cheapest read there is, so that the way to it shows. */
export const readLine = prepared((db) =>
  db
    .select({
      id: services.id,
      year: services.year,
      number: services.number,
      kind: services.kind,
      form: services.form,
      outcome: services.outcome,
      durationMinutes: services.durationMinutes,
    })
    .from(services)
    .where(and(eq(services.tenantId, sql.placeholder("tenantId")), eq(services.id, sql.placeholder("id")))),
);

/** The same statement as it goes to the database. */
export const lineSql = `
  select "id", "year", "number", "kind", "form", "outcome", "duration_minutes" as "durationMinutes"
  from "app"."services" where ("app"."services"."tenant_id" = $1 and "app"."services"."id" = $2)`;
