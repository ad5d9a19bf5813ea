import { dayInWords, serviceFormLabels, topicLabel } from "@prosvet/domain";
import { type EnteredList, type EnteredVisit, type Receipt, undoBooking, undoList } from "../../api/desk.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

/** What was entered last: what to read out, and how it is taken back. */
export type Entered = {
  title: string;
  details: string;
  receipt: Receipt | null;
  /** When it was, is to be, or until when a time will be named. */
  when: string;
  warning: string | null;
  undo: () => Promise<void>;
};

const whenOf = (startsAt: string) => `${dayInWords(dayOfWire(startsAt))}, ${timeOfWire(startsAt)}`;

const overlapWarning = "На это время у консультанта есть другая запись. Строка внесена; проверьте начало.";

export const enteredVisit = ({ service, receipt, overlaps }: EnteredVisit): Entered => ({
  title: `Внесена услуга № ${service.number}`,
  details: [service.consultant.name, serviceFormLabels[service.form], ...service.topics.map(topicLabel)].join(
    ", ",
  ),
  receipt,
  when: whenOf(service.startedAt),
  warning: overlaps ? overlapWarning : null,
  undo: () => undoBooking(receipt.id),
});

export const enteredCall = (receipt: Receipt): Entered => ({
  title: receipt.startsAt ? "Записали" : "Записали без времени",
  details: [receipt.consultant?.name, serviceFormLabels[receipt.form]].filter(Boolean).join(", "),
  receipt,
  when: receipt.startsAt ? whenOf(receipt.startsAt) : `Время назначим до: ${dayInWords(receipt.deadline)}`,
  warning: null,
  undo: () => undoBooking(receipt.id),
});

export function enteredList({ services }: EnteredList): Entered {
  const [first, last] = [services[0], services.at(-1)];
  const numbers =
    first?.number === last?.number ? `№ ${first?.number}` : `№ ${first?.number}–${last?.number}`;
  return {
    title: `Внесено услуг: ${services.length}, ${numbers}`,
    details: "Номера идут по времени приёма",
    receipt: null,
    when: "",
    warning: null,
    undo: () => undoList(services.map(({ id }) => id)),
  };
}
