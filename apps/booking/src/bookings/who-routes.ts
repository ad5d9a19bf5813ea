import { normaliseEmail, normalisePhone } from "@prosvet/domain";
import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { type Form, readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError, FieldErrors } from "../parts/field-errors.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import { pageAfter } from "./booking-steps.ts";
import { isChanging, keepDraft, openStep } from "./open-step.ts";
import { personalDataConsent, type TypedPerson, whoPage } from "./who-page.ts";

export const whoRoutes = new Hono<PagesEnv>()
  .get("/who", (c) => {
    const draft = openStep(c, "who");
    if (draft instanceof Response) return draft;
    return sendWho(c, draft, typedOf(draft.who), []);
  })
  .post("/who", async (c) => {
    const draft = openStep(c, "who");
    if (draft instanceof Response) return draft;
    const typed = readPerson(await readForm(c));
    const answer = answerOf(c, typed);
    if (Array.isArray(answer)) return sendWho(c, draft, typed, answer);
    const next: Draft = { ...draft, who: answer };
    keepDraft(c, next);
    return c.redirect(bookingAddress(c.var.centre.slug, pageAfter("who", next, isChanging(c))), 303);
  });

const nobody = { name: "", phone: "", email: "", consented: false };

/** The consent is not ticked again for the one who comes back: it is given by hand each time. */
function typedOf(who: Draft["who"]): TypedPerson {
  if (who === null || who === "anonymous") return { who: who ?? "", ...nobody };
  const { name, phone, email } = who;
  return { who: "named", name, phone, email, consented: false };
}

function readPerson(form: Form): TypedPerson {
  if (form.line("instead") === "anonymous") return { who: "anonymous", ...nobody };
  const [who, name, phone, email] = [
    form.line("who"),
    form.line("name"),
    form.line("phone"),
    form.line("email"),
  ];
  return { who, name, phone, email, consented: form.has("consent") };
}

function answerOf(c: PageContext, typed: TypedPerson): NonNullable<Draft["who"]> | FieldError[] {
  const { who, name, phone, email, consented } = typed;
  const consent = personalDataConsent(c.var.centre);
  if (who === "anonymous") return "anonymous";
  if (who !== "named" || !consent) {
    return [{ field: "who", message: "Выберите: анонимно или с именем." }];
  }
  const errors: FieldError[] = [];
  if (name.length === 0) errors.push({ field: "name", message: "Напишите, как к вам обращаться." });
  if (name.length > 200) errors.push({ field: "name", message: "Сократите имя до 200 знаков." });
  if (phone && !normalisePhone(phone)) {
    errors.push({ field: "phone", message: "Проверьте номер телефона, например +7 912 345-67-89." });
  }
  if (email && !normaliseEmail(email)) {
    errors.push({ field: "email", message: "Проверьте адрес электронной почты, например mama@example.ru." });
  }
  if (!consented) {
    const message = "Отметьте согласие: без него имя и контакты не записывают. Или запишитесь анонимно.";
    errors.push({ field: "consent", message });
  }
  return errors.length > 0 ? errors : { name, phone, email, consentVersion: consent.version };
}

function sendWho(c: PageContext, draft: Draft, typed: TypedPerson, errors: FieldErrors) {
  const view = { slug: c.var.centre.slug, draft, errors, changing: isChanging(c), typed };
  return sendPage(c, whoPage(c.var.centre, view), errors.length > 0 ? 422 : 200);
}
