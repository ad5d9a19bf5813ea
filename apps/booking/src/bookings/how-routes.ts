import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { type Form, readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError, FieldErrors } from "../parts/field-errors.ts";
import type { Draft, DraftMeeting } from "../sealed/draft-cookie.ts";
import { pageAfter } from "./booking-steps.ts";
import { letTimeGo } from "./held-time.ts";
import { childrenAtMost, howPage, type TypedMeeting } from "./how-page.ts";
import { meetingOptions } from "./meeting-words.ts";
import { isChanging, keepDraft, openStep } from "./open-step.ts";

export const howRoutes = new Hono<PagesEnv>()
  .get("/how", (c) => {
    const draft = openStep(c, "how");
    if (draft instanceof Response) return draft;
    return sendHow(c, draft, typedOf(draft.meeting), []);
  })
  .post("/how", async (c) => {
    const draft = openStep(c, "how");
    if (draft instanceof Response) return draft;
    const typed = readMeeting(await readForm(c));
    const answer = answerOf(c, typed);
    if ("errors" in answer) return sendHow(c, draft, typed, answer.errors);
    const keepsTime = draft.meeting?.form === answer.form;
    if (!keepsTime) await letTimeGo(c, draft);
    const next: Draft = { ...draft, meeting: answer, time: keepsTime ? draft.time : null };
    keepDraft(c, next);
    return c.redirect(bookingAddress(c.var.centre.slug, pageAfter("how", next, isChanging(c))), 303);
  });

const typedOf = (meeting: DraftMeeting | null): TypedMeeting => ({
  meeting: meeting ? `${meeting.form}.${meeting.channel}` : "",
  children: String(meeting?.childcareChildren ?? 0),
});

const readMeeting = (form: Form): TypedMeeting => ({
  meeting: form.line("meeting"),
  children: form.line("children") || "0",
});

function answerOf(c: PageContext, typed: TypedMeeting): DraftMeeting | { errors: FieldErrors } {
  const { limits } = c.var.centre;
  const option = meetingOptions(limits).find(({ value }) => value === typed.meeting);
  if (!option) return { errors: [{ field: "meeting", message: "Выберите, как вам удобнее." }] };
  const { form, channel } = option;
  const children = form === "in_person" ? Number(typed.children) : 0;
  if (!Number.isInteger(children) || children < 0 || children > childrenAtMost(limits)) {
    const error: FieldError = {
      field: "children",
      message: "Выберите из списка, за сколькими детьми нужен присмотр.",
    };
    return { errors: [error] };
  }
  return { form, channel, childcareChildren: children };
}

function sendHow(c: PageContext, draft: Draft, typed: TypedMeeting, errors: FieldErrors) {
  const view = { slug: c.var.centre.slug, draft, errors, changing: isChanging(c), typed };
  return sendPage(c, howPage(c.var.centre, view), errors.length > 0 ? 422 : 200);
}
