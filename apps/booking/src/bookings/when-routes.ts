import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError } from "../parts/field-errors.ts";
import type { Draft, DraftTime } from "../sealed/draft-cookie.ts";
import { pageAfter } from "./booking-steps.ts";
import { consultantsToChoose, freeDays, timeNamed } from "./free-times.ts";
import { isChanging, keepDraft, openStep } from "./open-step.ts";
import { whenPage } from "./when-page.ts";

export const whenRoutes = new Hono<PagesEnv>()
  .get("/when", (c) => {
    const draft = openStep(c, "when");
    if (draft instanceof Response) return draft;
    return sendWhen(c, draft, c.req.query("lost") === undefined ? null : timeLost);
  })
  .post("/when", async (c) => {
    const draft = openStep(c, "when");
    if (draft instanceof Response) return draft;
    const form = await readForm(c);
    const value = form.line("slot");
    const time =
      value === "none"
        ? timeLater(c, form.line("consultant"), form.has("later"))
        : await timeChosen(c, draft, value);
    if (!time) return sendWhen(c, draft, value ? timeLost : timeMissing);
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

const timeLater = (c: PageContext, consultant: string, laterByWish: boolean): DraftTime => ({
  startsAt: null,
  endsAt: null,
  consultantId: chosenConsultant(c, consultant),
  laterByWish,
});

async function timeChosen(c: PageContext, { meeting }: Draft, value: string): Promise<DraftTime | null> {
  const named = timeNamed(value);
  if (!meeting || !named) return null;
  const consultantId = chosenConsultant(c, named.consultantId);
  if (named.consultantId !== consultantId) return null;
  const days = await freeDays(c, meeting, consultantId);
  const time = days.flatMap(({ times }) => times).find((free) => free.value === value);
  if (!time) return null;
  const { startsAt, endsAt } = time;
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), consultantId, laterByWish: false };
}

async function sendWhen(c: PageContext, draft: Draft, error: FieldError | null) {
  const { centre, ctx } = c.var;
  if (!draft.meeting) return c.redirect(bookingAddress(centre.slug, "how"), 303);
  const consultantId = chosenConsultant(c, c.req.query("consultant"));
  const days = await freeDays(c, draft.meeting, consultantId);
  const errors = error ? [{ ...error, field: days.length > 0 ? error.field : "later" }] : [];
  const view = {
    slug: centre.slug,
    draft,
    errors,
    changing: isChanging(c),
    days,
    consultantId,
    now: ctx.now,
  };
  return sendPage(c, whenPage(centre, view), error ? 422 : 200);
}
