import { randomUUID as newId } from "node:crypto";
import { book, type Desk, freeSlots } from "./centre.ts";
import { newConsent, newRecipient, newScan } from "./consents.ts";
import { failedNotice } from "./failed-notice.ts";
import { newImport } from "./import-samples.ts";
import type { Ids } from "./samples.ts";
import { record, serviceOf } from "./service.ts";
import type { World } from "./world.ts";
import { askInWriting } from "./written.ts";

/** Ids of everything that a request may name, made in a centre. */
export async function idsOf(api: World, desk: Desk): Promise<Ids> {
  const { membershipId } = await desk.centre.member("registrar");
  const { id } = await book(api, desk);
  const freeTime = (await freeSlots(api, desk.centre)).at(-1)?.startsAt ?? "";
  const consultant = desk.centre.consultantIds[0] ?? "";
  const { versionId } = (await desk.head.get("/api/limits")).read<{ versionId: string }>();
  const ticket = await takeTicket(desk);
  const { service } = (await record(desk.head, serviceOf(desk))).read<{ service: { id: string } }>();
  const ids = {
    booking: id,
    consultant,
    service: service.id,
    slug: desk.centre.slug,
    membership: membershipId,
    ticket,
    freeTime,
  };
  const { id: notice } = await failedNotice(api, desk);
  return {
    ...ids,
    notice,
    export: await askExport(desk),
    import: await newImport(desk),
    place: await addRoom(desk),
    ...(await writtenIdsOf(api, desk)),
    ...(await consentIdsOf(api, desk)),
    ...(await erasedIdsOf(api, desk)),
    ...(await personalIdsOf(api, desk)),
    ...(await regulationIdsOf(desk)),
    limitVersion: versionId,
    organisation: await addOrganisation(desk),
    // Nobody's: one's own template is removed once, and by whoever it is of; these centres keep no families.
    ...{ serviceTemplate: newId(), family: newId() },
  };
}

/** A document that waits for the worker. */
async function askExport({ head }: Desk): Promise<string> {
  const wanted = { format: "xlsx", use: "general", year: 2026 };
  const answer = await head.post("/api/registers/services/exports", wanted);
  return answer.read<{ export: { id: string } }>().export.id;
}

async function regulationIdsOf({ head }: Desk) {
  const book = (await head.get("/api/regulation")).read<{ profileVersion: string; acts: { id: string }[] }>();
  return { profileVersion: book.profileVersion, act: book.acts[0]?.id ?? "" };
}

async function addRoom({ head }: Desk): Promise<string> {
  const room = { kind: "room", name: `Кабинет ${newId()}` };
  const { places } = (await head.post("/api/schedule/places", room)).read<{ places: { id: string }[] }>();
  return places[0]?.id ?? "";
}

async function addOrganisation({ head }: Desk): Promise<string> {
  const answer = await head.post("/api/organisations", { name: "ПМПК" });
  return answer.read<{ organisation: { id: string } }>().organisation.id;
}

/** A number in the waiting line of the centre. */
export async function takeTicket({ head }: Desk): Promise<string> {
  return (await head.post("/api/tickets", {})).read<{ ticket: { id: string } }>().ticket.id;
}

async function writtenIdsOf(api: World, desk: Desk) {
  const sheet = { title: "Памятка", address: "https://example.ru/a.pdf" };
  const { material } = (await desk.head.post("/api/materials", sheet)).read<{ material: { id: string } }>();
  const list = (await desk.head.get("/api/typical-questions")).read<{ version: string }>();
  const writtenRequest = await askInWriting(api.anybody, desk);
  return { material: material.id, questionsVersion: list.version, writtenRequest };
}

/** Somebody whose data were destroyed, and the act of it. */
async function erasedIdsOf(api: World, desk: Desk) {
  const erasedRecipient = await newRecipient(api, desk);
  const path = `/api/recipients/${erasedRecipient}`;
  const { code } = (await desk.head.get(path)).read<{ code: string }>();
  const erasure = await desk.head.post(`${path}/erasure`, { code, ground: "subject_request" });
  return { erasedRecipient, destructionAct: erasure.read<{ act: { id: string } }>().act.id };
}

/** A request about personal data that waits for an answer, and a hold on somebody else. */
async function personalIdsOf(api: World, desk: Desk) {
  const asked = { kind: "access", way: "phone", receivedOn: "2026-11-20" };
  const request = (await desk.head.post("/api/subject-requests", asked)).read<{ request: { id: string } }>();
  const held = await newRecipient(api, desk);
  const hold = await desk.head.post(`/api/recipients/${held}/retention-hold`, { reason: "court" });
  return { subjectRequest: request.request.id, retentionHold: hold.read<{ id: string }>().id };
}

async function consentIdsOf(api: World, desk: Desk) {
  const recipient = await newRecipient(api, desk);
  const consent = await newConsent(desk, recipient);
  return { recipient, consent, scan: await newScan(desk, consent) };
}
