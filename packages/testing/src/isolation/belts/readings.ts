import {
  contextOf,
  type Deps,
  discloseBooking,
  discloseDaySheet,
  discloseWords,
  findCentre,
  listAudit,
  listCalendarFeeds,
  listClosings,
  listConsultants,
  listCorrections,
  listDay,
  listHanded,
  listJournal,
  listMaterials,
  listNotices,
  listOwnSlots,
  listPlaces,
  listQueue,
  listRegisters,
  listSlots,
  listTickets,
  listTimes,
  listWrittenRequests,
  openWrittenRequest,
  previewClosing,
  proposeConsultants,
  readBooking,
  readCalendar,
  readCompetences,
  readDaySheet,
  readHistory,
  readOwnAnswer,
  readOwnBooking,
  readRegulation,
  readTypicalQuestions,
  readWeek,
} from "@prosvet/usecases";
import { somebody } from "../../create-centre.ts";
import type { Life } from "./life.ts";

/** Everything that can be read of one centre, by name, as text: an error is an answer too. */
export async function readEverything(deps: Deps, life: Life): Promise<Record<string, string>> {
  const { page, head, named, waiting, span, centre } = life;
  const staff = contextOf({ ...deps, clock: () => life.now }, head);
  const parent = contextOf({ ...deps, clock: () => life.now }, somebody());
  const { number, pin } = named;
  const readings: Record<string, () => Promise<unknown>> = {
    findCentre: () => findCentre(parent, centre.slug),
    listSlots: () => listSlots(parent, page, span),
    readOwnBooking: () => readOwnBooking(parent, page, { number, pin }),
    listOwnSlots: () => listOwnSlots(staff, span),
    listConsultants: () => listConsultants(staff),
    readRegulation: () => readRegulation(staff),
    listDay: () => listDay(staff, { day: named.startsAt?.toISOString().slice(0, 10) }),
    listQueue: () => listQueue(staff, {}),
    readBooking: () => readBooking(staff, named.id),
    readWaiting: () => readBooking(staff, waiting.id),
    discloseBooking: () => discloseBooking(staff, { id: named.id, why: "проверка" }),
    listJournal: () => listJournal(staff, { year: life.now.getUTCFullYear() }),
    listJournalOfTopic: () => listJournal(staff, { year: life.now.getUTCFullYear(), topic: "2" }),
    listCorrections: () => listCorrections(staff, life.lineId),
    discloseWords: () => discloseWords(staff, { id: life.lineId, why: { reason: "check" } }),
    listHanded: () => listHanded(staff, life.lineId),
    listRegisters: () => listRegisters(staff),
    listClosings: () => listClosings(staff, { register: "services", year: life.now.getUTCFullYear() }),
    previewClosing: () => previewClosing(staff, { register: "services", month: span.from.slice(0, 7) }),
    listPlaces: () => listPlaces(staff),
    listMaterials: () => listMaterials(staff),
    listNotices: () => listNotices(staff, {}),
    listAudit: () => listAudit(staff, { action: "materials.add" }),
    readHistory: () => readHistory(staff, { kind: "material", id: life.materialId }),
    listTickets: () => listTickets(staff),
    listTimes: () => listTimes(staff, { form: "in_person" }),
    listCalendarFeeds: () => listCalendarFeeds(staff),
    readCalendar: () => readCalendar(parent, page, life.feedToken),
    readCompetences: () => readCompetences(staff),
    readDaySheet: () => readDaySheet(staff, { day: named.startsAt?.toISOString().slice(0, 10) }),
    discloseDaySheet: () => discloseDaySheet(staff, { day: span.from, why: "проверка" }),
    readTypicalQuestions: () => readTypicalQuestions(staff),
    readWeek: () => readWeek(staff, { from: span.from }),
    proposeConsultants: () => proposeConsultants(staff, waiting.id),
    listWrittenRequests: () => listWrittenRequests(staff, {}),
    openWrittenRequest: () => openWrittenRequest(staff, life.written.id),
    readOwnAnswer: () => readOwnAnswer(parent, page, { number: life.written.number, pin: life.written.pin }),
  };
  const answers: Record<string, string> = {};
  for (const [name, read] of Object.entries(readings)) {
    answers[name] = await read().then(
      (answer) => JSON.stringify(answer),
      (error: Error) => `${error.name}: ${error.message}`,
    );
  }
  return answers;
}
