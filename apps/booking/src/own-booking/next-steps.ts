import type { Centre } from "@prosvet/usecases/centres";
import type { SeenBooking } from "../sealed/ticket-cookie.ts";

type Reachable = "no" | "phone" | "email";

/** What happens next and what to do, by the form of the service and by how the centre can reach the person. */
export function nextSteps(booking: SeenBooking, reachable: Reachable, { phone }: Centre): string[] {
  const call = phone ? ` или позвоните: ${phone}` : "";
  const look = `Подтвердил ли центр запись, видно на странице «Посмотреть запись»${call}.`;
  const confirmed = reachable === "no" ? look : `Центр подтвердит запись. ${look}`;
  if (booking.form === "written") return [writtenStep(reachable, phone)];
  if (booking.startsAt === null) {
    return [
      reachable === "no"
        ? `Когда центр назначит время, оно появится на странице «Посмотреть запись». Загляните туда${call}.`
        : "Центр подберёт время и сообщит вам. Оно появится и на странице «Посмотреть запись».",
    ];
  }
  return [confirmed, meetingStep(booking, reachable, phone)];
}

function writtenStep(reachable: Reachable, phone: string | null): string {
  if (reachable === "email") return "Ответ пришлют на электронную почту, которую вы оставили.";
  if (reachable === "phone") return "Центр позвонит и договорится, как передать вам ответ.";
  const call = phone ? ` Узнать его можно и по телефону ${phone}.` : "";
  return `Ответ появится на странице «Посмотреть запись»: введите там номер и ПИН-код.${call}`;
}

function meetingStep({ form, channel }: SeenBooking, reachable: Reachable, phone: string | null): string {
  const number = "назовите номер записи, имя не нужно";
  if (form === "in_person") return `Приходите за пять минут до начала и ${number}.`;
  if (form === "visit_home") {
    return reachable === "no"
      ? `Чтобы договориться об адресе, позвоните в центр${phone ? `: ${phone}` : ""}, ${number}.`
      : "Центр свяжется с вами и уточнит адрес.";
  }
  if (form === "visit_event") return `Подойдите к специалисту центра на мероприятии, ${number}.`;
  if (channel === "phone") {
    return reachable === "phone"
      ? "В назначенное время специалист позвонит вам."
      : `В назначенное время позвоните в центр${phone ? `: ${phone}` : ""}, ${number}.`;
  }
  return reachable === "no"
    ? `Как подключиться, узнайте в центре заранее${phone ? ` по телефону ${phone}` : ""}: ${number}.`
    : "Центр заранее сообщит, как подключиться.";
}

/** What to have at hand: nothing that would name the person. */
export const toBring = ({ form, childcareChildren }: SeenBooking): string =>
  form === "in_person" && childcareChildren > 0
    ? "Номер записи и вопросы, которые хотите задать, сменная обувь и вода для ребёнка"
    : "Номер записи и вопросы, которые хотите задать";
