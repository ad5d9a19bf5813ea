import { type CentreTx, type PublicTx, prepared } from "@prosvet/db";
import { bookings, consultants } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

const value = sql.placeholder;

const receipt = {
  id: bookings.id,
  number: bookings.number,
  pinVersion: bookings.pinVersion,
  state: bookings.state,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  consultantId: bookings.consultantId,
  consultantName: sql<string | null>`${consultants.name}`,
  form: bookings.form,
  channel: bookings.channel,
  topic: bookings.topic,
  deadline: bookings.deadline,
  requestedAt: bookings.requestedAt,
  childcareChildren: bookings.childcareChildren,
};

const receiptBy = (column: typeof bookings.id | typeof bookings.number) =>
  prepared((db) =>
    db
      .select(receipt)
      .from(bookings)
      .leftJoin(
        consultants,
        and(eq(consultants.tenantId, value("tenantId")), eq(consultants.id, bookings.consultantId)),
      )
      .where(and(eq(bookings.tenantId, value("tenantId")), eq(column, value("wanted")))),
  );

const receiptById = receiptBy(bookings.id);
const receiptByNumber = receiptBy(bookings.number);

export type ReceiptRow = Awaited<ReturnType<typeof receiptById>>[number];

/** What a parent may see of one booking, by its id. */
export async function readReceipt(tx: CentreTx, id: string): Promise<ReceiptRow | null> {
  const [row] = await receiptById(tx, { tenantId: tx.tenantId, wanted: id });
  return row ?? null;
}

/** The same by the number that the parent keeps. */
export async function readReceiptByNumber(tx: PublicTx, number: string): Promise<ReceiptRow | null> {
  const [row] = await receiptByNumber(tx, { tenantId: tx.tenantId, wanted: number });
  return row ?? null;
}
