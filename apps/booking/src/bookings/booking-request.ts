import type { RequestBooking } from "@prosvet/usecases/bookings";
import type { Centre } from "@prosvet/usecases/centres";
import type { Draft } from "../sealed/draft-cookie.ts";
import { topicOf } from "./draft-topic.ts";

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
    ...(timed?.hold ? { holdId: timed.hold.id } : {}),
    ...(topic ? { topic } : {}),
    ...(question?.typical ? { typicalQuestion: question.typical } : {}),
    ...(question?.words ? { question: question.words } : {}),
    ...identityOf(draft.who),
    ...(meeting.childcareChildren > 0 ? { childcareChildren: meeting.childcareChildren } : {}),
    ...(timed?.laterByWish ? { laterByWish: true } : {}),
    ...circumstancesOf(draft),
  };
}

function identityOf(who: AnsweredDraft["who"]): Pick<RequestBooking, "anonymous" | "person" | "consents"> {
  if (who === "anonymous") return { anonymous: true };
  const { name, phone, email, consentVersion } = who;
  return {
    person: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    consents: consentTo(consentVersion),
  };
}

const consentTo = (version: number) => [{ purpose: "personal_data", version }];

/** What was said besides, as far as it belongs to the meeting that was chosen in the end. */
function circumstancesOf({ meeting, who, more }: AnsweredDraft): Partial<RequestBooking> {
  if (!more) return {};
  const { together, second, behalf, needs, note, recording, address, ages } = more;
  const named = who === "anonymous" ? null : who;
  const meets = meeting.form !== "written";
  const secondPerson = named && second && { name: second, consents: consentTo(named.consentVersion) };
  return {
    ...(meets && together && { participants: 2, ...(secondPerson && { secondPerson }) }),
    ...(behalf && { onBehalf: referrerOf(behalf) }),
    ...(meets && needs.length > 0 && { accessNeeds: needs }),
    ...(meets && note && { accessNote: note }),
    ...(meets && recording && { recordingAnnounced: true }),
    ...(named && meeting.form === "visit_home" && address && { visitAddress: address }),
    ...(ages.length > 0 && ages.length === meeting.childcareChildren && { childcareAges: ages }),
  };
}

const referrerOf = ({
  name,
  organisation,
  email,
}: {
  name: string;
  organisation: string;
  email: string;
}) => ({
  ...{ name, organisation },
  ...(email && { email }),
});

/** Whether every question that this booking needs has its answer. */
export const isAnswered = (draft: Draft): draft is AnsweredDraft =>
  draft.meeting !== null && draft.who !== null;
