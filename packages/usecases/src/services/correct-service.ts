import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { countOf, dayOf, type Limits, type ServiceKind, type ServiceState } from "@prosvet/domain";
import { AppError, notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn, readLimitsOf } from "../centres/index.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { refuseNaming } from "../reasons/index.ts";
import { correctToldFacts } from "../recipients/index.ts";
import { keepPeriodsOpen, requireOpenMonths } from "../registers/index.ts";
import { noSuchLine } from "./annul-line.ts";
import { changesOfLine, formerOf } from "./changes-of-line.ts";
import { CorrectService, type LineChanges } from "./correct-service-input.ts";
import { correctedFacts } from "./corrected-facts.ts";
import { type ChangedLine, insertCorrection, type Line, lockLine, updateLine } from "./correction-queries.ts";
import { readService } from "./journal-queries.ts";
import { refusalToCorrect } from "./refusal-to-correct.ts";
import { insertRollupRequest, readCountedOf, wakeRollups } from "./service-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

const register = "services";

/**
 * Corrects a line of the journal and keeps what it was (R8): it obeys the rules of the limits that it was entered
 * under, is counted anew, and keeps its number. The head corrects any line, a registrar any of an open month, a
 * consultant their own. Out: the line. Throws `not_found`, `forbidden`, `invalid` when nothing changes, `refused`, and
 * `conflict` when somebody has corrected it since it was seen.
 */
export async function correctService(ctx: Ctx, id: string, input: CorrectService): Promise<ServiceRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const { changes, reason, version } = CorrectService.parse(input);
  const own = ownConsultantOf(actor);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const line = await lockLine(tx, id);
    if (!line || (own !== null && line.consultantId !== own)) throw noSuchLine();
    requireVersion(line, version);
    await refuseNamingWords(tx, ctx, line, { reason, childPresentReason: changes.childPresentReason });
    const changed = await changesFor(tx, ctx, line, changes);
    const limits = await readLimitsOf(tx, line.limitVersionId);
    const corrected = { ...line, ...changed };
    refuse(refusalToCorrect(corrected, { reason, now, timezone: centre.timezone, limits }));
    await writeCorrection(tx, ctx, { line, changed, corrected, centre, limits, reason });
    const found = await readService(tx, id);
    if (!found) throw noSuchLine();
    return serviceRowOf(found, centre.timezone);
  });
}

const refuseNamingWords = (tx: TenantTx, ctx: Ctx, line: Line, words: Parameters<typeof refuseNaming>[3]) =>
  refuseNaming(tx, ctx, "journal", words, { recipientIds: [line.recipientId, line.secondRecipientId] });

/** Throws `conflict` when the line is not the one that was seen. */
export function requireVersion(line: { version: number }, version: number): void {
  if (line.version === version) return;
  throw new AppError("conflict", "Строку за это время исправил другой сотрудник. Обновите страницу.");
}

async function changesFor(tx: TenantTx, ctx: Ctx<Member>, line: Line, changes: LineChanges) {
  const changed = changesOfLine(line, changes);
  const { consultantId } = changed;
  if (consultantId && ctx.actor.role === "consultant") {
    throw new AppError(
      "forbidden",
      "Передать строку другому консультанту может регистратор или руководитель.",
    );
  }
  if (consultantId && !(await isConsultant(tx, consultantId)))
    throw notFound("Такого консультанта в центре нет.");
  Object.assign(changed, await correctedFacts(tx, ctx, { line, changes, changed }));
  if (Object.keys(changed).length > 0) return changed;
  throw new AppError("invalid", "В строке ничего не изменено. Измените её и сохраните ещё раз.");
}

type Written = {
  line: Line;
  changed: ChangedLine;
  corrected: Line;
  centre: OwnCentre;
  limits: Limits;
  reason: string;
};

async function writeCorrection(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { line, changed, corrected, centre, limits, reason }: Written,
): Promise<void> {
  const { now, actor } = ctx;
  const month = `${dayOf(corrected.startedAt, centre.timezone).slice(0, 7)}-01`;
  const months = [...new Set([line.month, month])];
  await keepPeriodsOpen(tx, register, line.year);
  const afterClosing = await requireOpenMonths(tx, actor, { register, months, reason });
  const counted = await countAnew(tx, corrected, limits);
  const all = {
    ...changed,
    ...(month !== line.month && { month }),
    ...(counted !== line.counted && { counted }),
  };
  await updateLine(tx, line.id, { ...all, correctedAt: now });
  await correctCard(tx, line, corrected);
  await insertCorrection(tx, {
    ...{ id: newId(), serviceId: line.id, version: line.version + 1, action: "correct", reason },
    ...{ correctedAt: now, correctedBy: actor.membershipId, afterClosing, was: formerOf(line, all) },
  });
  for (const asked of months) await insertRollupRequest(tx, { id: newId(), month: asked, requestedAt: now });
  await writeAudit(tx, ctx, {
    action: "services.correct",
    subject: { kind: "service", id: line.id },
    facts: { reason, columns: Object.keys(all), afterClosing },
  });
  await wakeRollups(tx);
}

/** The recipient's card says the same as long as no later service has told anything else of them. */
async function correctCard(tx: TenantTx, line: Line, { category, childAgeYears }: Line): Promise<void> {
  if (line.category === category && line.childAgeYears === childAgeYears) return;
  await correctToldFacts(tx, line.recipientId, line, { category, childAgeYears });
}

async function countAnew(tx: TenantTx, line: Line, limits: Limits): Promise<number> {
  const repeated = line.retryOf === null ? 0 : await readCountedOf(tx, line.retryOf);
  const { participants, feedbackGiven } = line;
  const [state, kind] = [line.state as ServiceState, line.kind as ServiceKind];
  return countOf({ state, kind, participants, feedbackGiven, repeatsCounted: repeated > 0 }, limits);
}
