import { randomUUID as newId } from "node:crypto";
import { anonymousBooking } from "./centre.ts";
import { controlSamples } from "./control-samples.ts";
import { exportSamples } from "./export-samples.ts";
import { importSamples } from "./import-samples.ts";
import { recipientSamples } from "./recipient-samples.ts";
import { regulationSamples } from "./regulation-samples.ts";
import { serviceOf } from "./service.ts";

/** Ids that requests are made of: one's own, another centre's, or of nothing. */
export type Ids = Record<"subjectRequest" | "retentionHold", string> & {
  booking: string;
  consultant: string;
  slug: string;
  membership: string;
  limitVersion: string;
  act: string;
  profileVersion: string;
  writtenRequest: string;
  material: string;
  questionsVersion: string;
  ticket: string;
  notice: string;
  service: string;
  recipient: string;
  consent: string;
  erasedRecipient: string;
  destructionAct: string;
  scan: string;
  export: string;
  import: string;
  place: string;
  organisation: string;
  serviceTemplate: string;
  family: string;
  freeTime: string;
};
export type Kind = Exclude<keyof Ids, "freeTime" | "questionsVersion" | "profileVersion">;

export type Sample = {
  query?: string;
  body?: object;
  /** A file as the page sends it, instead of a body. */
  form?: FormData;
  headers?: Record<string, string>;
  /** What somebody with every right gets for their own ids. */
  status: number;
};

const days = "from=2026-11-23&to=2026-11-25";
const reason = "Консультант заболел";
const awayDays = { fromDay: "2026-11-23", toDay: "2026-12-03" };
const away = (consultantId: string) => ({ kind: "absence", absence: { consultantId, ...awayDays } });
const room = () => ({ name: `Кабинет ${newId()}`, address: "" });
const nobodys = { number: "ZZZZ-ZZZZ", pin: "000000" };

const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

let [tried, held] = [0, 0];
/** Each time another one, three quarters of an hour after the one before, late in the window. */
const timeToHold = () => new Date(Date.parse("2026-12-02T09:00:00+05:00") + held++ * 2_700_000).toISOString();
const key = () => ({ "idempotency-key": newId() });

const material = { title: "Памятка", address: "https://example.ru/a.pdf" };
const organisation = { name: "ПМПК", phone: "+7 347 000-00-01" };
const family = { basis: "ppmk_service", members: [{ code: "AAAA-AAAA-A" }] };
const template = {
  ...{ kind: "content", content: "consulting", form: "in_person", channel: "face_to_face" },
  ...{ topics: ["3"], outcome: "satisfied", durationMinutes: 30, participants: 1, category: "parent" },
};
const answer = {
  ...{ text: "Ответ", topics: ["5"], kind: "content", content: "consulting", outcome: "satisfied" },
  ...{ helpToChild: false, referredTo: [], refusalText: "", durationMinutes: 30, category: "parent" },
  materialIds: [],
};

/** A good request for every operation. One that is missing fails the matrix. */
export const samples: Record<string, (ids: Ids) => Sample> = {
  signIn: () => ({
    body: { email: `${newId()}@example.ru`, password: "нет такого человека" },
    headers: { "x-forwarded-for": `198.51.100.${1 + (tried++ % 250)}` },
    status: 401,
  }),
  readSession: () => ({ status: 200 }),
  signOut: () => ({ status: 204 }),
  signOutEverywhere: () => ({ status: 204 }),
  choosePlace: ({ membership }) => ({ body: { membershipId: membership }, status: 404 }),
  ...exportSamples,
  ...importSamples,
  listDay: () => ({ status: 200 }),
  listQueue: () => ({ status: 200 }),
  readBooking: () => ({ status: 200 }),
  confirmBooking: () => ({ body: {}, status: 200 }),
  assignBooking: ({ consultant }) => ({ body: { consultantId: consultant, reason }, status: 200 }),
  moveBooking: ({ consultant, freeTime }) => ({
    body: { startsAt: freeTime, consultantId: consultant, reason },
    status: 200,
  }),
  cancelBooking: () => ({ body: { reason }, status: 200 }),
  markNoShow: () => ({ body: {}, status: 422 }),
  countAlarms: () => ({ status: 200 }),
  assignSecond: () => ({ body: { consultantId: null, reason }, status: 200 }),
  setVideoLink: () => ({ body: { link: null }, status: 422 }),
  noteLateness: () => ({ body: {}, status: 422 }),
  discloseBooking: () => ({ body: { why: "Звонок о переносе" }, status: 200 }),
  listOwnSlots: ({ consultant }) => ({ query: `${days}&consultant=${consultant}`, status: 200 }),
  readWeek: ({ consultant }) => ({ query: `from=2026-11-23&consultant=${consultant}`, status: 200 }),
  listPlaces: () => ({ status: 200 }),
  addPlace: () => ({ body: { kind: "room", ...room() }, status: 201 }),
  renamePlace: () => ({ body: room(), status: 200 }),
  reopenPlace: () => ({ body: {}, status: 200 }),
  previewScheduleChange: ({ consultant }) => ({ body: { change: away(consultant) }, status: 200 }),
  listTimesAfterChange: ({ consultant, booking }) => ({
    body: { change: away(consultant), bookingId: booking },
    status: 200,
  }),
  applyScheduleChange: ({ consultant }) => ({
    body: { change: away(consultant), basedOn: "a".repeat(43) },
    headers: key(),
    status: 409,
  }),
  listConsultants: () => ({ status: 200 }),
  readCompetences: () => ({ status: 200 }),
  setCompetences: () => ({ body: { topics: [{ topic: "2", isMain: true }] }, status: 200 }),
  proposeConsultants: () => ({ status: 200 }),
  recordService: ({ booking, consultant }) => ({
    body: serviceOf(consultant, { bookingId: booking }),
    headers: key(),
    status: 201,
  }),
  listJournal: ({ consultant }) => ({ query: `year=2026&consultant=${consultant}`, status: 200 }),
  correctService: () => ({
    body: { version: 1, reason: "Опечатка", changes: { durationMinutes: 30 } },
    status: 200,
  }),
  listCorrections: () => ({ status: 200 }),
  annulService: () => ({ body: { version: 1, reason: "Внесена дважды" }, status: 200 }),
  listRegisters: () => ({ status: 200 }),
  listBookingRegister: ({ consultant }) => ({ query: `year=2026&consultant=${consultant}`, status: 200 }),
  listClosings: () => ({ query: "year=2026", status: 200 }),
  previewClosing: () => ({ query: "month=2026-10", status: 200 }),
  closePeriod: () => ({ body: { month: "2026-11" }, status: 422 }),
  recordRating: () => ({ body: { mark: 5, channel: "phone", ratedOn: "2026-11-23" }, status: 422 }),
  rateOwnService: () => ({ body: { ...nobodys, mark: 5 }, status: 404 }),
  listNotices: () => ({ query: "standing=failed&kind=reminder", status: 200 }),
  listNoticesOfBooking: () => ({ status: 200 }),
  resendNotice: () => ({ body: {}, status: 200 }),
  readNoticeText: () => ({ body: {}, status: 404 }),
  readNoticeSettings: () => ({ status: 200 }),
  setNoticeSettings: () => ({ body: { reminderHours: 12, smsProvider: null }, status: 200 }),
  setNoticeText: () => ({
    body: { kind: "reminder", subject: "Завтра", body: "{дата}, {время}" },
    status: 200,
  }),
  restoreNoticeText: () => ({ body: { kind: "reminder" }, status: 200 }),
  readRegulation: () => ({ status: 200 }),
  ...regulationSamples,
  readOwnLogo: () => ({ status: 200 }),
  setLogo: () => ({ body: { image: onePixel }, status: 200 }),
  removeLogo: () => ({ status: 204 }),
  setLimits: ({ limitVersion }) => ({
    body: { basedOn: limitVersion, orderNumber: "2", effectiveFrom: "2026-11-23", limits: {} },
    status: 201,
  }),
  registerBooking: ({ consultant }) => ({
    body: { ...anonymousBooking, source: "phone", consultantId: consultant },
    headers: key(),
    status: 201,
  }),
  registerVisit: ({ consultant }) => ({
    body: { topic: "3", consultantId: consultant },
    headers: key(),
    status: 201,
  }),
  registerVisits: () => ({
    body: { rows: [{ time: "7:10", topic: "3", consultant: "Консультант 1" }] },
    headers: key(),
    status: 201,
  }),
  listTimes: ({ consultant }) => ({ query: `form=in_person&consultant=${consultant}`, status: 200 }),
  undoAction: () => ({ body: {}, status: 422 }),
  undoService: () => ({ body: {}, status: 422 }),
  undoVisits: ({ service }) => ({ body: { services: [service] }, status: 422 }),
  listTickets: () => ({ status: 200 }),
  takeTicket: () => ({ body: {}, status: 201 }),
  callNextTicket: () => ({ body: {}, status: 200 }),
  callTicket: () => ({ body: {}, status: 200 }),
  finishTicket: () => ({ body: {}, status: 200 }),
  listWrittenRequests: () => ({ query: "state=waiting", status: 200 }),
  openWrittenRequest: () => ({ body: {}, status: 200 }),
  saveAnswerDraft: () => ({ body: { version: 0, draft: answer }, status: 200 }),
  answerWrittenRequest: () => ({ body: { version: 0, answer }, headers: key(), status: 201 }),
  ...recipientSamples,
  saveServiceDraft: ({ booking }) => ({ body: { booking, body: "{}" }, status: 200 }),
  readServiceDraft: () => ({ status: 200 }),
  dropServiceDraft: () => ({ status: 204 }),
  listTemplates: () => ({ status: 200 }),
  addTemplate: () => ({ body: { name: `Звонок ${newId()}`, body: template }, status: 201 }),
  removeTemplate: () => ({ status: 404 }),
  listOrganisations: () => ({ status: 200 }),
  addOrganisation: () => ({ body: organisation, status: 201 }),
  changeOrganisation: () => ({ body: { ...organisation, offered: true }, status: 200 }),
  listFamilyRegister: () => ({ query: "year=2026", status: 422 }),
  registerFamily: () => ({ body: family, status: 422 }),
  changeFamily: () => ({ body: family, status: 422 }),
  removeFamily: () => ({ body: { reason: "moved" }, status: 422 }),
  listMaterials: () => ({ status: 200 }),
  addMaterial: () => ({ body: material, status: 201 }),
  changeMaterial: () => ({ body: { ...material, offered: true }, status: 200 }),
  readTypicalQuestions: () => ({ status: 200 }),
  setTypicalQuestions: ({ questionsVersion }) => ({
    body: { basedOn: questionsVersion, questions: [{ text: "Как быть?", topic: null }] },
    status: 200,
  }),
  listCalendarFeeds: () => ({ status: 200 }),
  renewCalendarFeed: () => ({ body: {}, status: 201 }),
  revokeCalendarFeed: () => ({ status: 204 }),
  readDaySheet: ({ consultant }) => ({ query: `date=2026-11-23&consultant=${consultant}`, status: 200 }),
  discloseDaySheet: ({ consultant }) => ({
    body: { date: "2026-11-23", consultantId: consultant, why: "Лист на стойку" },
    status: 200,
  }),
  readDepartmentCounts: () => ({ query: "from=2026-01&to=2026-12", status: 200 }),
  ...controlSamples,
  listAllCentres: () => ({ status: 200 }),
  listCentres: () => ({ status: 200 }),
  readCentre: () => ({ status: 200 }),
  readWindow: () => ({ query: "form=in_person&topic=2", status: 200 }),
  listSlots: ({ consultant }) => ({ query: `${days}&consultant=${consultant}`, status: 200 }),
  changeWaiting: () => ({ body: { number: "ABCD-2345", pin: "000000", waiting: true }, status: 404 }),
  answerOffer: () => ({ body: { number: "ABCD-2345", pin: "000000", answer: "accepted" }, status: 404 }),
  reissuePin: () => ({ body: {}, status: 200 }),
  newChallenge: () => ({ status: 200 }),
  holdSlot: () => ({ body: { form: "in_person", startsAt: timeToHold() }, status: 201 }),
  letHoldGo: () => ({ status: 204 }),
  readOwnBooking: () => ({ body: nobodys, status: 404 }),
  cancelOwnBooking: () => ({ body: nobodys, status: 404 }),
  moveOwnBooking: ({ freeTime }) => ({ body: { ...nobodys, startsAt: freeTime }, status: 404 }),
  requestBooking: () => ({ body: anonymousBooking, headers: key(), status: 201 }),
};

/** Which kinds of ids a sample's body and query are made of. */
export function kindsIn(sample: (ids: Ids) => Sample): Kind[] {
  const asked = new Set<string>();
  const watched = new Proxy({} as Ids, { get: (_, name) => String(asked.add(String(name)) && newId()) });
  sample(watched);
  return [...asked].filter((name): name is Kind => name !== "freeTime" && name !== "questionsVersion");
}
