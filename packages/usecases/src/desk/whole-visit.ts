import type { TenantTx } from "@prosvet/db";
import { channelsOf } from "@prosvet/domain";
import { AppError, notFound } from "../app-error.ts";
import type { OwnCentre } from "../centres/index.ts";
import { isConsultant, selectConsultants } from "../consultants/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { RecordService, readLastConsultant } from "../services/index.ts";
import type { RegisterVisit } from "./register-visit-input.ts";

const minute = 60_000;

/** A visit with its defaults filled in, as a line of the journal. Throws `invalid`, `forbidden`, `not_found`. */
export async function wholeVisit(
  tx: TenantTx,
  { actor, now }: Ctx<Member>,
  { limits }: OwnCentre,
  visit: RegisterVisit,
): Promise<RecordService> {
  const { topic, startedAt, ...rest } = visit;
  const consultantId = visit.consultantId ?? (await usualConsultantOf(tx, actor));
  if (!consultantId) {
    const message = "Выберите консультанта: дальше он будет подставляться сам.";
    throw new AppError("invalid", message, { detail: { errors: [{ path: "consultantId", message }] } });
  }
  const own = ownConsultantOf(actor);
  if (own !== null && own !== consultantId) {
    throw new AppError("forbidden", "Консультант вносит услуги, которые оказал сам.");
  }
  if (!(await isConsultant(tx, consultantId))) throw notFound("Такого консультанта в центре нет.");
  const durationMinutes =
    visit.durationMinutes ?? limits.durationMinutesByTopic[topic] ?? limits.durationMinutes.default;
  const form = visit.form ?? limits.serviceForms[0] ?? "in_person";
  const channel = visit.channel ?? channelsOf(form, limits)[0] ?? "face_to_face";
  const started = Math.floor((now.getTime() - durationMinutes * minute) / minute) * minute;
  return RecordService.parse({
    ...rest,
    ...{ consultantId, durationMinutes, form, channel, topics: [topic] },
    participants: visit.participants ?? (visit.category === "both_parents" ? 2 : 1),
    startedAt: startedAt ?? new Date(started).toISOString(),
  });
}

/** Who is meant when nobody is named: oneself, the one of the member's last line, or the only one of the centre. */
export async function usualConsultantOf(tx: TenantTx, actor: Member): Promise<string | null> {
  if (actor.consultantId) return actor.consultantId;
  const last = await readLastConsultant(tx, actor.membershipId);
  const here = await selectConsultants(tx);
  if (last && here.some(({ id }) => id === last)) return last;
  return here.length === 1 ? (here[0]?.id ?? null) : null;
}
