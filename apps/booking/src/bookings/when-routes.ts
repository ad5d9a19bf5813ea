import { deadlineOf } from "@prosvet/domain";
import { windowAvailability } from "@prosvet/usecases/schedule";
import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { type Form, readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError } from "../parts/field-errors.ts";
import { isTrapped, trappedAdvice } from "../parts/trap-field.ts";
import { proofField } from "../proof/proof-field.ts";
import type { Draft, DraftTime } from "../sealed/draft-cookie.ts";
import { pageAfter } from "./booking-steps.ts";
import { topicOf } from "./draft-topic.ts";
import { consultantsToChoose, type FreeDay, freeDays, timeNamed } from "./free-times.ts";
import { holdTime, letTimeGo } from "./held-time.ts";
import { isChanging, keepDraft, openStep } from "./open-step.ts";
import { whenPage } from "./when-page.ts";

export const whenRoutes = new Hono<PagesEnv>()
  .get("/when", (c) => {
    const draft = openStep(c, "when");
    if (draft instanceof Response) return draft;
    const error = c.req.query("lost") === undefined ? null : timeLost;
    return sendWhen(c, draft, error, c.req.query("later") === "yes");
  })
  .post("/when", async (c) => {
    const draft = openStep(c, "when");
    if (draft instanceof Response) return draft;
    const form = await readForm(c);
    const later = form.has("later");
    if (isTrapped(form)) return sendWhen(c, draft, { field: "slot", message: trappedAdvice }, later);
    const value = form.line("slot");
    const time = value === "none" ? await timeLater(c, draft, form) : await timeChosen(c, draft, form);
    if (!time) return sendWhen(c, draft, value ? timeLost : timeMissing, later);
    const next: Draft = { ...draft, time };
    keepDraft(c, next);
    return c.redirect(bookingAddress(c.var.centre.slug, pageAfter("when", next, isChanging(c))), 303);
  });

const timeLost: FieldError = {
  field: "slot",
  message: "Это время только что заняли или оно уже прошло. Выберите другое: остальные ответы сохранились.",
};
const timeMissing: FieldError = { field: "slot", message: "Выберите время или запишитесь без времени." };

const chosenConsultant = (c: PageContext, id: string | null | undefined): string | null =>
  consultantsToChoose(c.var.centre).find((consultant) => consultant.id === id)?.id ?? null;

async function timeLater(c: PageContext, draft: Draft, form: Form): Promise<DraftTime> {
  await letTimeGo(c, draft);
  const consultantId = chosenConsultant(c, form.line("consultant"));
  return { startsAt: null, endsAt: null, consultantId, laterByWish: form.has("later"), hold: null };
}

async function timeChosen(c: PageContext, draft: Draft, form: Form): Promise<DraftTime | null> {
  const value = form.line("slot");
  const named = timeNamed(value);
  if (!named || named.consultantId !== chosenConsultant(c, named.consultantId)) return null;
  const proof = form.line("proof").slice(0, 4000);
  return holdTime(c, draft, { ...named, value, proof, laterByWish: form.has("later") });
}

async function sendWhen(c: PageContext, draft: Draft, error: FieldError | null, later: boolean) {
  const { centre, ctx } = c.var;
  if (!draft.meeting) return c.redirect(bookingAddress(centre.slug, "how"), 303);
  const consultantId = chosenConsultant(c, c.req.query("consultant"));
  const wanted = { form: draft.meeting.form, topic: topicOf(draft, centre) };
  const days = await freeDays(c, wanted, consultantId, later);
  const errors = error ? [{ ...error, field: days.length > 0 ? error.field : "later" }] : [];
  const view = {
    ...{ slug: centre.slug, draft, errors, days, consultantId, later, now: ctx.now },
    changing: isChanging(c),
    elsewhere: await findElsewhere(c, wanted, days),
    proof: await proofField(c),
  };
  return sendPage(c, whenPage(centre, view), error ? 422 : 200);
}

/** Where else in the municipality there is a time, when this centre has none in its term (R36). */
async function findElsewhere(c: PageContext, wish: Parameters<typeof freeDays>[1], [first]: FreeDay[]) {
  const { centre, ctx } = c.var;
  const { timezone, limits } = centre;
  if (first && first.day <= deadlineOf(ctx.now, timezone, limits.bookingWindowDays)) return [];
  const { form, topic } = wish;
  return (await windowAvailability(ctx, centre, { form, ...(topic && { topic }) })).elsewhere;
}
