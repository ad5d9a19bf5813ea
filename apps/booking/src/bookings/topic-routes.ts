import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError, FieldErrors } from "../parts/field-errors.ts";
import { type Draft, newDraft } from "../sealed/draft-cookie.ts";
import { pageAfter } from "./booking-steps.ts";
import { isChanging } from "./open-step.ts";
import { topicPage } from "./topic-page.ts";
import { problemsOfTopic, readTopic, type TypedTopic } from "./typed-topic.ts";

export const topicRoutes = new Hono<PagesEnv>()
  .get("/topic", (c) => {
    const { words, typical } = c.var.draft.read(c)?.question ?? { words: "", typical: null };
    return sendTopic(c, { words, typical }, []);
  })
  .post("/topic", async (c) => {
    const typed = readTopic(await readForm(c));
    const errors = problemsOfTopic(typed, c.var.centre.texts);
    if (errors.length > 0) return sendTopic(c, typed, errors);
    const draft: Draft = { ...(c.var.draft.read(c) ?? newDraft()), question: typed };
    if (!c.var.draft.keep(c, draft, roomForTheRest)) return sendTopic(c, typed, [tooLong]);
    return c.redirect(bookingAddress(c.var.centre.slug, pageAfter("topic", draft, isChanging(c))), 303);
  });

// The longest answers to the other questions, sealed.
const roomForTheRest = 1_200;
const tooLong: FieldError = {
  field: "words",
  message: "Сократите вопрос: он не поместится вместе с остальными ответами.",
};

function sendTopic(c: PageContext, typed: TypedTopic, errors: FieldErrors) {
  const view = { slug: c.var.centre.slug, draft: c.var.draft.read(c), errors, changing: isChanging(c) };
  const lost = c.req.query("lost") !== undefined && errors.length === 0;
  return sendPage(c, topicPage(c.var.centre, { ...view, typed, lost }), errors.length > 0 ? 422 : 200);
}
