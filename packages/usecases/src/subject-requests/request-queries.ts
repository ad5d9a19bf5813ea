import { ofTenant, type TenantTx } from "@prosvet/db";
import {
  destructionActs,
  memberships,
  productionCalendar,
  recipients,
  subjectRequests,
} from "@prosvet/db/schema";
import type { CalendarEntry } from "@prosvet/domain";
import { and, asc, between, desc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const answering = alias(memberships, "answering");

export type RequestRow = typeof subjectRequests.$inferSelect;

export const insertRequest = (tx: TenantTx, row: Omit<RequestRow, "tenantId">) =>
  tx
    .insert(subjectRequests)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

const requestsWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select({
      ...{ id: subjectRequests.id, year: subjectRequests.year, number: subjectRequests.number },
      ...{ kind: subjectRequests.kind, way: subjectRequests.way },
      ...{ recipientId: subjectRequests.recipientId, recipientCode: recipients.code },
      ...{ receivedOn: subjectRequests.receivedOn, deadline: subjectRequests.deadline },
      registeredBy: memberships.displayName,
      ...{ outcome: subjectRequests.outcome, answeredOn: subjectRequests.answeredOn },
      answeredBy: sql<string | null>`${answering.displayName}`,
      ...{ actId: subjectRequests.actId, actYear: destructionActs.year, actNumber: destructionActs.number },
    })
    .from(subjectRequests)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, subjectRequests.registeredBy)))
    .leftJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, subjectRequests.recipientId)))
    .leftJoin(answering, and(ofTenant(tx, answering), eq(answering.id, subjectRequests.answeredBy)))
    .leftJoin(
      destructionActs,
      and(ofTenant(tx, destructionActs), eq(destructionActs.id, subjectRequests.actId)),
    )
    .where(and(ofTenant(tx, subjectRequests), condition));

export type FoundRequest = Awaited<ReturnType<typeof requestsWhere>>[number];

/** Requests of a year, the last first, before a number. */
export const selectRequests = (
  tx: TenantTx,
  { year, before, limit }: { year: number; before: number | null; limit: number },
) =>
  requestsWhere(
    tx,
    and(eq(subjectRequests.year, year), before === null ? undefined : lt(subjectRequests.number, before)),
  )
    .orderBy(desc(subjectRequests.number))
    .limit(limit)
    .execute();

/** Requests without an answer, the one to be answered first comes first; of some recipients, or of everybody (null). */
export const selectOpenRequests = (tx: TenantTx, recipientIds: string[] | null) =>
  requestsWhere(
    tx,
    and(
      isNull(subjectRequests.outcome),
      recipientIds === null ? undefined : inArray(subjectRequests.recipientId, recipientIds),
    ),
  )
    .orderBy(asc(subjectRequests.deadline), asc(subjectRequests.number))
    .execute();

export async function readRequest(tx: TenantTx, id: string): Promise<FoundRequest | null> {
  const [row] = await requestsWhere(tx, eq(subjectRequests.id, id));
  return row ?? null;
}

/** A request as the rule about answering asks, held until the commit. */
export async function lockRequest(tx: TenantTx, id: string) {
  const { recipientId, receivedOn, outcome, kind, year, number } = subjectRequests;
  const [row] = await tx
    .select({ recipientId, receivedOn, outcome, kind, year, number })
    .from(subjectRequests)
    .where(and(ofTenant(tx, subjectRequests), eq(subjectRequests.id, id)))
    .for("update");
  return row ?? null;
}

export const updateAnswer = (
  tx: TenantTx,
  id: string,
  answer: Pick<RequestRow, "outcome" | "answeredOn" | "answeredBy" | "actId">,
) =>
  tx
    .update(subjectRequests)
    .set(answer)
    .where(and(ofTenant(tx, subjectRequests), eq(subjectRequests.id, id)))
    .execute();

/** Whether who a recipient is was destroyed, with the one they were merged into; null when there is no such recipient. */
export async function readErased(tx: TenantTx, id: string): Promise<boolean | null> {
  const [row] = await tx
    .select({ erasedAt: recipients.erasedAt })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, id)));
  return row ? row.erasedAt !== null : null;
}

/** What the country's production calendar says of some days. */
export const selectCalendar = (tx: TenantTx, from: string, to: string) =>
  tx
    .select({
      day: productionCalendar.day,
      kind: productionCalendar.kind,
      worksAs: productionCalendar.worksAs,
    })
    .from(productionCalendar)
    .where(between(productionCalendar.day, from, to))
    .execute() as Promise<CalendarEntry[]>;
