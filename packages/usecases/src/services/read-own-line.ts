import type { TenantTx } from "@prosvet/db";
import type { Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { noSuchLine } from "./annul-line.ts";
import { readCountingLine } from "./annul-queries.ts";
import { readService } from "./journal-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

export type OwnLine = { bookingId: string | null; recordedAt: Date; recordedBy: string };

/** A line of the journal that counts still and that the member may know of. Throws `not_found`. */
export async function readOwnLine(tx: TenantTx, actor: Member, id: string): Promise<OwnLine> {
  const line = await readCountingLine(tx, id);
  const own = ownConsultantOf(actor);
  if (!line || (own !== null && line.consultantId !== own)) throw noSuchLine();
  return line;
}

/** A line of the journal as it is shown. Throws `not_found`. */
export async function readLine(tx: TenantTx, id: string, timezone: string): Promise<ServiceRow> {
  const found = await readService(tx, id);
  if (!found) throw noSuchLine();
  return serviceRowOf(found, timezone);
}
