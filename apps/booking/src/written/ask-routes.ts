import { type Channel, channelsOf, type Limits, refusalToKeepIdentity } from "@prosvet/domain";
import { Hono } from "hono";
import { letTimeGo } from "../bookings/held-time.ts";
import { keepDraft } from "../bookings/open-step.ts";
import { personOf, problemsOfPerson } from "../bookings/person-answer.ts";
import { personalDataConsent } from "../bookings/person-fields.ts";
import { readWho, type TypedPerson, typedOf } from "../bookings/typed-person.ts";
import { problemsOfTopic, readTopic, type TypedTopic } from "../bookings/typed-topic.ts";
import { bookingAddress } from "../http/addresses.ts";
import { sendAbsent } from "../http/error-page.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError, FieldErrors } from "../parts/field-errors.ts";
import { isTrapped, trappedAdvice } from "../parts/trap-field.ts";
import { type Draft, newDraft } from "../sealed/draft-cookie.ts";
import { askPage } from "./ask-page.ts";

/** Whether the centre answers in writing to what is asked on its pages (R26, R31). */
export const mayAskInWriting = ({ bookingSources, serviceForms }: Limits): boolean =>
  bookingSources.includes("site") && serviceForms.includes("written");

export const askRoutes = new Hono<PagesEnv>()
  .get("/ask", (c) => {
    if (!mayAskInWriting(c.var.centre.limits)) return sendAbsent(c);
    const draft = c.var.draft.read(c) ?? newDraft();
    return sendAsk(c, draft.question ?? { words: "", typical: null }, typedOf(draft), []);
  })
  .post("/ask", async (c) => {
    const { centre } = c.var;
    if (!mayAskInWriting(centre.limits)) return sendAbsent(c);
    const form = await readForm(c);
    const [topic, typed] = [readTopic(form), readWho(form)];
    const errors = problemsOf(c, topic, typed);
    if (isTrapped(form)) errors.push({ field: "words", message: trappedAdvice });
    if (errors.length > 0) return sendAsk(c, topic, typed, errors);
    const earlier = c.var.draft.read(c);
    await letTimeGo(c, earlier);
    keepDraft(c, { ...(earlier ?? newDraft()), ...answersOf(c, topic, typed), time: null, more: null });
    return c.redirect(bookingAddress(centre.slug, "check"), 303);
  });

function problemsOf(c: PageContext, topic: TypedTopic, typed: TypedPerson): FieldError[] {
  const { centre } = c.var;
  const errors = problemsOfTopic(topic, centre.texts);
  const refusal = refusalToKeepIdentity({ person: typed.who === "named" || null }, centre.limits);
  if (refusal) return [...errors, { field: "who", message: refusal.message }];
  if (!topic.words) errors.unshift({ field: "words", message: "Напишите ваш вопрос." });
  if (typed.who === "named" && personalDataConsent(centre)) {
    if (!typed.email) errors.push({ field: "email", message: "Напишите адрес почты, куда прислать ответ." });
    return [...errors, ...problemsOfPerson(typed)];
  }
  if (typed.who !== "anonymous") errors.push({ field: "who", message: "Выберите, куда ответить." });
  return errors;
}

function answersOf(
  c: PageContext,
  topic: TypedTopic,
  typed: TypedPerson,
): Pick<Draft, "question" | "meeting" | "who"> {
  const { centre } = c.var;
  const consent = personalDataConsent(centre);
  const named = typed.who === "named" && consent;
  return {
    question: topic,
    meeting: {
      form: "written",
      channel: channelFor(centre.limits, named ? "email" : "site"),
      childcareChildren: 0,
    },
    who: named ? personOf(typed, named) : "anonymous",
  };
}

function channelFor(limits: Limits, best: Channel): Channel {
  const offered = channelsOf("written", limits);
  return offered.find((channel) => channel === best) ?? offered[0] ?? best;
}

function sendAsk(c: PageContext, topic: TypedTopic, typed: TypedPerson, errors: FieldErrors) {
  const { centre, ctx } = c.var;
  return sendPage(c, askPage(centre, { topic, typed, errors, now: ctx.now }), errors.length > 0 ? 422 : 200);
}
