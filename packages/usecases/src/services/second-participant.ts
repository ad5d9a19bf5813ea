import type { TenantTx } from "@prosvet/db";
import { type CentreKey, readTextsIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import {
  readPerson,
  recordConsents,
  registerRecipient,
  requirePersonalDataConsent,
} from "../recipients/index.ts";
import type { BookedCircumstances } from "./booked-circumstances-queries.ts";
import type { RecordService } from "./record-service-input.ts";

export type Participants = { participants: number; secondRecipientId: string | null };

/**
 * How many took part, and who the second parent is where they are known apart (R41): named now with a consent of their
 * own, or known from the booking or from the service that failed. One question makes one service. Throws `invalid`.
 */
export async function participantsOf(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centreKey: CentreKey,
  input: RecordService,
  known: Pick<BookedCircumstances, "secondRecipientId">,
): Promise<Participants> {
  const { kind, participants, secondPerson } = input;
  if (kind === "event") return { participants, secondRecipientId: null };
  if (known.secondRecipientId && participants === 2)
    return { participants, secondRecipientId: known.secondRecipientId };
  if (!secondPerson) return { participants, secondRecipientId: null };
  const { consents = [], ...given } = secondPerson;
  const person = readPerson(given, "secondPerson");
  requirePersonalDataConsent(consents, { path: "secondPerson.consents" });
  const { id } = await registerRecipient(tx, centreKey, { person, category: input.category });
  const texts = await readTextsIn(tx);
  await recordConsents(tx, ctx, texts, { recipientId: id, consents, how: "paper" });
  return { participants: Math.max(2, participants), secondRecipientId: id };
}
