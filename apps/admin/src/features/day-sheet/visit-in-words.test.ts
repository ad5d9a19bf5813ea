import { expect, it } from "vitest";
import type { SheetVisit } from "../../api/types.ts";
import { marksOf, placeInWords } from "./visit-in-words.ts";

const visit: SheetVisit = {
  ...{
    bookingId: "1",
    number: "7K2M-9QXD",
    recipientCode: "A",
    anonymous: true,
    state: "confirmed",
    topic: null,
  },
  ...{ startsAt: "2026-11-23T09:00:00+05:00", endsAt: "2026-11-23T09:45:00+05:00", form: "in_person" },
  ...{ channel: "face_to_face", place: null, hasAddress: false, together: false, participants: 1 },
  ...{ childcareChildren: 0, accessNeeds: [], recordingAnnounced: false },
};

it("[R33] a visit at home says that an address is on file and never which", () => {
  expect(placeInWords({ ...visit, form: "visit_home", hasAddress: true })).toMatch(
    /, адрес указан в записи$/,
  );
  expect(placeInWords({ ...visit, place: "кабинет 2" })).toMatch(/, кабинет 2$/);
  expect(placeInWords({ ...visit, form: "remote", channel: "video" })).toBe("Видеосвязь");
});

it("[R16] what is to be got ready stands in words, and nothing when there is nothing", () => {
  expect(marksOf(visit)).toEqual([]);
  const more = { ...visit, childcareChildren: 2, participants: 2, accessNeeds: ["wheelchair"] as const };
  expect(marksOf({ ...more, accessNeeds: [...more.accessNeeds], recordingAnnounced: true })).toEqual([
    "присмотр: 2 ребёнка",
    "вход и кабинет без ступеней",
    "придут двое",
    "получатель предупредил о записи",
  ]);
});
