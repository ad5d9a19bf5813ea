import type { MeetingEvent } from "@prosvet/usecases";
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

type People = { name: string; from: string; to: string };

/** The meeting for a calendar, in UTC: calendars are shared and lie open, so it says when and where and nothing more. */
export function invitationOf(event: MeetingEvent, { name, from, to }: People) {
  const { method, id, sequence, startsAt, endsAt, location, stamp } = event;
  const isCancelled = method === "CANCEL";
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: "Prosvet", product: "Notices", language: "RU" },
  });
  calendar.createEvent({
    id,
    sequence,
    stamp,
    start: startsAt,
    end: endsAt,
    summary: "Встреча",
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name, email: from },
    attendees: [{ email: to, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
    ...(location && { location }),
  });
  return { method: method.toLowerCase(), filename: "meeting.ics", content: calendar.toString() };
}
