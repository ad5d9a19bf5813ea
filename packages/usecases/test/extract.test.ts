import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import { discloseRecipient, readExtract, recordService } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { lineOf } from "./support/journal.ts";
import { openRecipients, why } from "./support/recipients.ts";

const base = testDatabase();
const anna = { name: "Куропаткина Анна", phone: "8 (912) 555-11-22", email: "anna@example.ru" };

it("[R12] [R34] an extract says what is held on a person: identity, consents, bookings, notices and every look", async () => {
  const { as, head, called, audit } = await openRecipients(base);
  const { id, booking } = await called(anna, { question: "Сын не спит" });
  await discloseRecipient(as(head), { id, why });
  const extract = await readExtract(as(head), { id, why });
  expect(extract.identity).toEqual({ name: anna.name, phone: "+79125551122", email: anna.email });
  expect(extract.consents.map(({ purpose }) => purpose)).toEqual(["personal_data"]);
  expect(extract.bookings.map(({ number }) => number)).toEqual([(booking as { number: string }).number]);
  expect(extract.bookings[0]?.question).toBe("Сын не спит");
  expect(extract.notices.length).toBeGreaterThan(0);
  expect(extract.looks.map(({ who }) => who)).toEqual(["Сотрудник", "Сотрудник"]);
  expect((await audit("recipients.extract")).map(({ subject_id }) => subject_id)).toEqual([id]);
});

it("[R34] an extract is made by a head alone, of a recipient of their own centre", async () => {
  const [own, other] = [await openRecipients(base), await openRecipients(base)];
  const { id } = await own.called(anna);
  await expect(readExtract(own.as(own.registrar), { id, why })).rejects.toMatchObject({ code: "forbidden" });
  await expect(readExtract(other.as(other.head), { id, why })).rejects.toMatchObject({ code: "not_found" });
});

it("[R12] an extract is whole: every line of the journal, with its words, however many there are", async () => {
  const { as, head, centre, registrar, called, rows } = await openRecipients(base);
  const { id, bookingId } = await called(anna);
  await recordService(as(registrar), lineOf(centre, { bookingId, summary: "Режим дня" }), newId());
  await rows(`insert into app.services (tenant_id, id, register, year, number, month, recipient_id, participants, consultant_id,
      kind, content, form, channel, topics, started_at, duration_minutes, state, outcome, counted, limit_version_id, recorded_at, recorded_by)
    select s.tenant_id, gen_random_uuid(), s.register, s.year, s.number + n, s.month, s.recipient_id, 1, s.consultant_id,
      s.kind, s.content, s.form, s.channel, s.topics, s.started_at, s.duration_minutes, s.state, s.outcome, 1, s.limit_version_id, s.recorded_at, s.recorded_by
    from app.services s, generate_series(1, 600) n`);
  const { services } = await readExtract(as(head), { id, why });
  expect(services).toHaveLength(601);
  expect(services.map(({ summary }) => summary).filter(Boolean)).toEqual(["Режим дня"]);
});
