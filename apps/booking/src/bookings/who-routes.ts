import { refusalToKeepIdentity } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError, FieldErrors } from "../parts/field-errors.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import { pageAfter } from "./booking-steps.ts";
import { moreOf, problemsOfMore } from "./more-answer.ts";
import { isChanging, openStep } from "./open-step.ts";
import { personOf, problemsOfPerson } from "./person-answer.ts";
import { personalDataConsent } from "./person-fields.ts";
import { readWho, type TypedWho, typedOf } from "./typed-person.ts";
import { whoPage } from "./who-page.ts";

export const whoRoutes = new Hono<PagesEnv>()
  .get("/who", (c) => {
    const draft = openStep(c, "who");
    if (draft instanceof Response) return draft;
    return sendWho(c, draft, typedOf(draft), []);
  })
  .post("/who", async (c) => {
    const draft = openStep(c, "who");
    if (draft instanceof Response) return draft;
    const typed = readWho(await readForm(c));
    const answer = answerOf(c, draft, typed);
    if (Array.isArray(answer)) return sendWho(c, draft, typed, answer);
    const next: Draft = { ...draft, ...answer };
    if (!c.var.draft.keep(c, next)) return sendWho(c, draft, typed, [tooLong]);
    return c.redirect(bookingAddress(c.var.centre.slug, pageAfter("who", next, isChanging(c))), 303);
  });

const tooLong: FieldError = {
  field: "who",
  message: "Сократите написанное здесь или вопрос: все ответы вместе не помещаются.",
};

function answerOf(
  c: PageContext,
  { meeting }: Draft,
  typed: TypedWho,
): Pick<Draft, "who" | "more"> | FieldError[] {
  const consent = personalDataConsent(c.var.centre);
  const refused = refusalOfNamed(c.var.centre, typed);
  if (refused) return [refused];
  if (!meeting || !["anonymous", "named"].includes(typed.who) || (typed.who === "named" && !consent)) {
    return [{ field: "who", message: "Выберите: анонимно или с именем." }];
  }
  const named = typed.who === "named" && consent;
  const errors = [...(named ? problemsOfPerson(typed) : []), ...problemsOfMore(typed, meeting)];
  if (errors.length > 0) return errors;
  return { who: named ? personOf(typed, named) : "anonymous", more: moreOf(typed, meeting) };
}

/** Whoever is named all the same, by an old page or by hand, is told by which rule of the centre they are not taken. */
function refusalOfNamed({ limits }: Centre, { who, second, behalf }: TypedWho): FieldError | null {
  const given = { person: who === "named" || null, secondPerson: second || null, onBehalf: behalf || null };
  const refusal = refusalToKeepIdentity(given, limits);
  return refusal && { field: "who", message: refusal.message };
}

function sendWho(c: PageContext, draft: Draft, typed: TypedWho, errors: FieldErrors) {
  const { centre, ctx } = c.var;
  const view = { slug: centre.slug, draft, errors, changing: isChanging(c), typed, now: ctx.now };
  return sendPage(c, whoPage(centre, view), errors.length > 0 ? 422 : 200);
}
