import { open } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import type { CentreKey } from "../centres/index.ts";
import {
  answerPlace,
  bookingPlace,
  openRecipientKey,
  questionPlace,
  ratingCommentPlace,
  servicePlace,
} from "../recipients/index.ts";
import {
  type Page,
  pageLength,
  selectBookings,
  selectConsents,
  selectLooks,
  selectNotices,
  selectScans,
  selectServices,
} from "./extract-queries.ts";

type Select<Row> = (tx: TenantTx, page: Page) => Promise<Row[]>;

/** Every row, page by page. */
async function allOf<Row extends { id: string }>(
  tx: TenantTx,
  ids: string[],
  select: Select<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const page = await select(tx, { ids, after });
    rows.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < pageLength) return rows;
  }
}

/** The keys of a person and of those who were merged into them, by id: whose words are of somebody else stay sealed. */
async function keysOf(tx: TenantTx, centreKey: CentreKey, ids: string[]) {
  const keys = new Map<string, Buffer>();
  for (const id of ids) {
    const key = await openRecipientKey(tx, centreKey, id);
    if (key) keys.set(id, key);
  }
  return (recipientId: string | null, sealed: string | null, place: string[]): string | null => {
    const key = recipientId === null ? undefined : keys.get(recipientId);
    return key && sealed ? open(key, sealed, place) : null;
  };
}

/** Everything that a centre holds on a person besides who they are, whole, in the order in which it came (152-ФЗ, статья 14). */
export async function readExtractLists(tx: TenantTx, centreKey: CentreKey, ids: string[]) {
  const opened = await keysOf(tx, centreKey, ids);
  const { tenantId } = tx;
  const bookings = (await allOf(tx, ids, selectBookings)).map(({ recipientId: of, ...row }) => ({
    ...row,
    question: opened(of, row.question, questionPlace(tenantId, row.id)),
    accessNote: opened(of, row.accessNote, bookingPlace(tenantId, "access_note", row.id)),
    visitAddress: opened(of, row.visitAddress, bookingPlace(tenantId, "visit_address", row.id)),
    answer: opened(of, row.answer, answerPlace(tenantId, row.id)),
  }));
  const services = (await allOf(tx, ids, selectServices)).map(({ recipientId: of, ratingId, ...row }) => ({
    ...row,
    request: opened(of, row.request, servicePlace(tenantId, "request", row.id)),
    summary: opened(of, row.summary, servicePlace(tenantId, "summary", row.id)),
    visitAddress: opened(of, row.visitAddress, servicePlace(tenantId, "visit_address", row.id)),
    comment: opened(of, row.comment, ratingCommentPlace(tenantId, ratingId ?? "")),
  }));
  return {
    ...{ bookings, services },
    consents: await allOf(tx, ids, selectConsents),
    scans: await allOf(tx, ids, selectScans),
    notices: await allOf(tx, ids, selectNotices),
    looks: await allOf(tx, ids, selectLooks),
  };
}

export type ExtractLists = Awaited<ReturnType<typeof readExtractLists>>;
