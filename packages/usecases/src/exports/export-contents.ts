import type { CentreTx } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { readCentreKey, selectProfile } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { bookingLines, noMoreOfBookings, officialBookingOf } from "./booking-lines.ts";
import type { ExportContent, GeneralContent, RefusalLetter } from "./export-content.ts";
import { journalOf, type RegisterSelection } from "./export-selection.ts";
import { familyLines, noMoreOfFamilies, officialFamilyOf } from "./family-lines.ts";
import { officialOf } from "./official-service-lines.ts";
import { openNames } from "./open-names.ts";
import { readRefusalWords } from "./refusal-words.ts";
import { refusedLine } from "./refused-line.ts";
import { headingOf, type RegisterCentre } from "./register-heading.ts";
import { nothingMore, type Reading, serviceLines } from "./service-lines.ts";

/** A register for general use: nothing that is sealed is read for it (R33). */
export function generalContent(
  read: Reading,
  centre: RegisterCentre,
  selection: RegisterSelection,
): GeneralContent {
  const { timezone } = centre;
  const heading = headingOf(centre, selection);
  if (selection.document === "bookings") {
    const rows = bookingLines(read, selection, noMoreOfBookings);
    return { document: "bookings", use: "general", heading, rows };
  }
  if (selection.document === "families") {
    const rows = familyLines(read, { year: selection.year, timezone }, noMoreOfFamilies);
    return { document: "families", use: "general", heading, rows };
  }
  const wanted = { selection: journalOf(selection), timezone, keyring: null };
  const rows = serviceLines(read, wanted, nothingMore);
  return { document: "services", use: "general", heading, rows };
}

/** A register for official use, with names (R34). */
export async function officialContent(
  ctx: Ctx,
  read: Reading,
  centre: RegisterCentre,
  { selection, watermark }: { selection: RegisterSelection; watermark: string },
): Promise<ExportContent> {
  const { timezone } = centre;
  const heading = headingOf(centre, selection);
  const centreKey = await read((tx) => readCentreKey(tx, ctx.keyring));
  const official = { use: "official", watermark, heading } as const;
  if (selection.document === "bookings") {
    const rows = bookingLines(read, selection, officialBookingOf(centreKey, timezone));
    return { document: "bookings", ...official, rows };
  }
  if (selection.document === "families") {
    const rows = familyLines(read, { year: selection.year, timezone }, officialFamilyOf(centreKey, timezone));
    return { document: "families", ...official, rows };
  }
  const wanted = { selection: journalOf(selection), timezone, keyring: ctx.keyring };
  return { document: "services", ...official, rows: serviceLines(read, wanted, officialOf(centreKey)) };
}

/** The letter of a reasoned refusal (R52): by name for official use, else by code. */
export async function letterContent(
  tx: CentreTx,
  ctx: Ctx,
  { name: centreName, timezone, director }: RegisterCentre,
  { serviceId, watermark }: { serviceId: string; watermark: string | null },
): Promise<RefusalLetter> {
  const line = await refusedLine(tx, serviceId);
  const [profile] = await selectProfile(tx);
  const { recipientId, recipientCode, anonymous } = line;
  const byCode = `Получателю услуги, код ${recipientCode}`;
  const mayName = watermark !== null && !anonymous;
  const name = mayName
    ? (await openNames(tx, await readCentreKey(tx, ctx.keyring), [recipientId]))(recipientId).name
    : null;
  return {
    sender: [centreName, profile?.address, profile?.phone].filter((said) => typeof said === "string"),
    addressee: name === null ? byCode : `${name} (код ${recipientCode})`,
    number: line.number,
    askedOn: dayOf(line.startedAt, timezone),
    writtenOn: dayOf(ctx.now, timezone),
    topics: line.topics,
    reason: line.refusalReason,
    words: (await readRefusalWords(tx, ctx, [{ ...line, id: serviceId }])).get(serviceId) ?? line.refusalText,
    referredTo: line.referredTo,
    director,
    watermark,
  };
}
