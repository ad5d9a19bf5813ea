import { randomUUID as newId } from "node:crypto";
import { book, type Desk, freeSlots } from "./centre.ts";
import { failedNotice } from "./failed-notice.ts";
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
    place: await addRoom(desk),
    ...(await writtenIdsOf(api, desk)),
    limitVersion: versionId,
  };
}

async function addRoom({ head }: Desk): Promise<string> {
  const room = { kind: "room", name: `Кабинет ${newId()}` };
  const { places } = (await head.post("/api/schedule/places", room)).read<{ places: { id: string }[] }>();
  return places[0]?.id ?? "";
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
