import type { RequestBooking } from "@prosvet/usecases/bookings";
import type { Centre } from "@prosvet/usecases/centres";
import type { Draft } from "../sealed/draft-cookie.ts";
import { topicOf } from "./check-page.ts";

type AnsweredDraft = Draft & { meeting: NonNullable<Draft["meeting"]>; who: NonNullable<Draft["who"]> };

/** The answers as the use-case takes them; the same draft always gives the same request. */
export function bookingRequestOf(draft: AnsweredDraft, centre: Centre): RequestBooking {
  const { meeting, question, time } = draft;
  const topic = topicOf(draft, centre);
  const timed = meeting.form === "written" ? null : time;
  return {
    form: meeting.form,
    channel: meeting.channel,
    ...(timed?.startsAt ? { startsAt: timed.startsAt } : {}),
    ...(timed?.consultantId ? { consultantId: timed.consultantId } : {}),
    ...(topic ? { topic } : {}),
    ...(question?.typical ? { typicalQuestion: question.typical } : {}),
    ...(question?.words ? { question: question.words } : {}),
    ...identityOf(draft.who),
    ...(meeting.childcareChildren > 0 ? { childcareChildren: meeting.childcareChildren } : {}),
    ...(timed?.laterByWish ? { laterByWish: true } : {}),
  };
}

function identityOf(who: AnsweredDraft["who"]): Pick<RequestBooking, "anonymous" | "person" | "consents"> {
  if (who === "anonymous") return { anonymous: true };
  const { name, phone, email, consentVersion } = who;
  return {
    person: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    consents: [{ purpose: "personal_data", version: consentVersion }],
  };
}

/** Whether every question that this booking needs has its answer. */
export const isAnswered = (draft: Draft): draft is AnsweredDraft =>
  draft.meeting !== null && draft.who !== null;
