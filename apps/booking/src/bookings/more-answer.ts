import { normaliseEmail } from "@prosvet/domain";
import type { FieldError } from "../parts/field-errors.ts";
import type { DraftMeeting, DraftMore } from "../sealed/draft-cookie.ts";
import { wrongEmail } from "./person-answer.ts";
import type { TypedWho } from "./typed-person.ts";

export const noteMostLetters = 500;

/** The ages of children as they were typed: every number is one child. */
const agesIn = (typed: string): number[] => [...typed.matchAll(/\d+/g)].map(([years]) => Number(years));

/** What has to be put right in what was said besides (R16, R24, R31, R41). */
export function problemsOfMore(typed: TypedWho, meeting: DraftMeeting): FieldError[] {
  const { who, address, together, second, secondConsented, behalf, note, ages } = typed;
  const named = who === "named";
  const errors: FieldError[] = [];
  const say = (field: string, message: string) => errors.push({ field, message });
  if (named && meeting.form === "visit_home" && !address) say("visit", "Напишите адрес, куда приехать.");
  if (address.length > noteMostLetters) say("visit", "Сократите адрес до 500 знаков.");
  if (named && together && second && !secondConsented) {
    say(
      "second-consent",
      "Нужно согласие второго родителя: отметьте его или сотрите имя, тогда можно прийти и так.",
    );
  }
  if (second.length > 200) say("second", "Сократите имя до 200 знаков.");
  if (behalf) errors.push(...problemsOfReferrer(typed));
  if (note.length > noteMostLetters) say("note", "Сократите до 500 знаков.");
  if (ages && meeting.childcareChildren > 0) {
    const all = agesIn(ages);
    if (all.length !== meeting.childcareChildren || all.some((years) => years > 17)) {
      say("ages", "Напишите возраст каждого ребёнка числом полных лет, например: 2, 5. Или оставьте пустым.");
    }
  }
  return errors;
}

function problemsOfReferrer({ referrer, organisation, referrerEmail }: TypedWho): FieldError[] {
  const errors: FieldError[] = [];
  if (!organisation) errors.push({ field: "organisation", message: "Напишите, от какой вы организации." });
  if (organisation.length > 300) errors.push({ field: "organisation", message: "Сократите до 300 знаков." });
  if (!referrer) errors.push({ field: "referrer", message: "Напишите ваше имя." });
  if (referrer.length > 200) errors.push({ field: "referrer", message: "Сократите имя до 200 знаков." });
  if (referrerEmail && !normaliseEmail(referrerEmail)) {
    errors.push({ field: "referrer-email", message: wrongEmail });
  }
  return errors;
}

/** What was said besides as the draft keeps it: names only of those who are not anonymous, an address only for a visit. */
export function moreOf(typed: TypedWho, { form, childcareChildren }: DraftMeeting): DraftMore {
  const { who, address, together, second, behalf, referrer, organisation, referrerEmail } = typed;
  const { needs, note, recording, ages } = typed;
  const [named, meets] = [who === "named", form !== "written"];
  return {
    together: together && meets,
    second: named && together && meets ? second : "",
    behalf: behalf ? { name: referrer, organisation, email: referrerEmail } : null,
    needs: meets ? needs : [],
    note: meets ? note : "",
    recording: recording && meets,
    address: named && form === "visit_home" ? address : "",
    ages: childcareChildren > 0 ? agesIn(ages) : [],
  };
}
