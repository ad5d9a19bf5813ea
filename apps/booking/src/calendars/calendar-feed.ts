import type { Channel, ServiceForm } from "@prosvet/domain";
import type { BusyTime } from "@prosvet/usecases/calendars";
import type { Centre } from "@prosvet/usecases/centres";
import ical, {
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";

const formWords: Record<Exclude<ServiceForm, "remote">, string> = {
  in_person: "очно",
  visit_home: "выезд",
  visit_event: "на мероприятии",
  written: "письменно",
};

const remoteWords: Partial<Record<Channel, string>> = { phone: "по телефону", video: "видеосвязь" };

const wordsOf = ({ form, channel, place }: BusyTime): string =>
  [
    "Консультация",
    form === "remote" ? (remoteWords[channel] ?? "дистанционно") : formWords[form],
    ...(place ? [place] : []),
  ].join(", ");

const eventOf = (time: BusyTime, now: Date): ICalEventData => ({
  id: time.key,
  stamp: now,
  start: time.startsAt,
  end: time.endsAt,
  summary: wordsOf(time),
  status: time.confirmed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  busystatus: ICalEventBusyStatus.BUSY,
  transparency: ICalEventTransparency.OPAQUE,
});

/** How old a calendar that was fetched may be, in seconds. */
export const feedSeconds = 300;

/** The busy times of a consultant as a calendar to subscribe to, in UTC: how and where, never who or about what. */
export const calendarFeed = (times: readonly BusyTime[], centre: Centre, now: Date): string =>
  ical({
    name: `Консультации, ${centre.name}`,
    prodId: { company: "Prosvet", product: "Booking", language: "RU" },
    ttl: feedSeconds,
    events: times.map((time) => eventOf(time, now)),
  }).toString();
