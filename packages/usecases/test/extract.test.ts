import { testDatabase } from "@prosvet/testing";
import { discloseRecipient, readExtract } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { openRecipients, why } from "./support/recipients.ts";

const base = testDatabase();
const anna = { name: "Куропаткина Анна", phone: "8 (912) 555-11-22", email: "anna@example.ru" };

it("[R12] [R34] an extract says what is held on a person: identity, consents, bookings, notices and every look", async () => {
  const { as, head, called, audit } = await openRecipients(base);
  const { id, booking } = await called(anna);
  await discloseRecipient(as(head), { id, why });
  const extract = await readExtract(as(head), { id, why });
  expect(extract.identity).toEqual({ name: anna.name, phone: "+79125551122", email: anna.email });
  expect(extract.consents.map(({ purpose }) => purpose)).toEqual(["personal_data"]);
  expect(extract.bookings.map(({ number }) => number)).toEqual([(booking as { number: string }).number]);
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
