import {
  accessNeedLabels,
  bookingSourceLabels,
  channelCatalogue,
  dateInWords,
  plural,
  serviceFormLabels,
  topicLabel,
} from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

type Fact = { name: string; says: string };

const years = (age: number): string => `${age} ${plural(age, "год", "года", "лет")}`;

/** «присмотр: 2 ребёнка, 3 года и 5 лет», null when nobody is to be looked after. */
export function childcareInWords({ childcareChildren: count, childcareAges }: BookingRow): string | null {
  if (count === 0) return null;
  const ages = childcareAges.length > 0 ? ` (${childcareAges.map(years).join(", ")})` : "";
  return `${count} ${plural(count, "ребёнок", "ребёнка", "детей")}${ages}`;
}

/** What the visit needs, in words; null when nothing was said. */
export const accessInWords = ({ accessNeeds }: BookingRow): string | null =>
  accessNeeds.length > 0 ? accessNeeds.map((need) => accessNeedLabels[need]).join(", ") : null;

const meetingOf = ({ startsAt, endsAt }: BookingRow): string =>
  startsAt
    ? `${dateInWords(dayOfWire(startsAt))}, ${timeOfWire(startsAt)}${endsAt ? `–${timeOfWire(endsAt)}` : ""}`
    : "не назначено";

/** A booking in words, fact by fact; what was not said is not there. */
export function factsInWords(booking: BookingRow): Fact[] {
  const { anonymous, recipientCode, consultant, secondConsultant, wishedConsultant, topic } = booking;
  const said: [string, string | null][] = [
    ["Время", meetingOf(booking)],
    ["Кто придёт", anonymous ? `анонимно, код ${recipientCode}` : recipientCode],
    ["Сколько человек", booking.participants > 1 ? String(booking.participants) : null],
    ["Консультант", consultant?.name ?? "не назначен"],
    ["Второй консультант", secondConsultant?.name ?? null],
    ["Просили консультанта", wishedConsultant?.name ?? null],
    ["Форма", `${serviceFormLabels[booking.form]}, ${channelCatalogue[booking.channel].label.toLowerCase()}`],
    ["Где", booking.placeName],
    ["Тема", topic && topicLabel(topic)],
    ["Вопрос", booking.typicalQuestion ?? (booking.hasQuestion ? "есть, своими словами" : null)],
    ["Присмотр за детьми", childcareInWords(booking)],
    ["Что нужно на приёме", accessInWords(booking)],
    ["Кто записал", booking.onBehalf ? "специалист за семью" : null],
    ["Запись разговора", booking.recordingAnnounced ? "получатель предупредил, что будет записывать" : null],
    ["Откуда", bookingSourceLabels[booking.source]],
    ["Записались", `${dateInWords(dayOfWire(booking.requestedAt))}, ${timeOfWire(booking.requestedAt)}`],
  ];
  return said.flatMap(([name, says]) => (says ? [{ name, says }] : []));
}
