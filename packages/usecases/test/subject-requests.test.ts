import { testDatabase } from "@prosvet/testing";
import {
  answerSubjectRequest,
  eraseRecipient,
  listOpenRequestsOf,
  listSubjectRequests,
  printSubjectRequests,
  readExtract,
  readRecipient,
  registerSubjectRequest,
} from "@prosvet/usecases";
import { expect, it } from "vitest";
import { openRecipients, why } from "./support/recipients.ts";

const base = testDatabase();
const anna = { name: "Куропаткина Анна", phone: "8 (912) 555-11-22" };
const asked = { kind: "access", way: "paper_letter", receivedOn: "2026-11-16" } as const;

it("[R12] a request about personal data is entered under a number and a code, with its last day by the production calendar", async () => {
  const { as, registrar, called, audit } = await openRecipients(base);
  const { id } = await called(anna);
  const { code } = await readRecipient(as(registrar), id);
  const request = await registerSubjectRequest(as(registrar), { ...asked, recipientId: id });
  expect(request).toMatchObject({
    ...{ year: 2026, number: 1, deadline: "2026-11-30", standing: "open", answer: null },
    recipient: { id, code },
  });
  const unknown = await registerSubjectRequest(as(registrar), { ...asked, kind: "correction" });
  expect(unknown).toMatchObject({ number: 2, deadline: "2026-11-25", recipient: null });
  expect(await audit("subject_requests.register")).toMatchObject([
    { facts: { kind: "access", way: "paper_letter" } },
    { facts: { kind: "correction" } },
  ]);
  const tomorrow = { ...asked, receivedOn: "2026-11-19" };
  await expect(registerSubjectRequest(as(registrar), tomorrow)).rejects.toMatchObject({
    refusal: { code: "request_in_future" },
  });
});

it("[R12] the register shows what is overdue, what was answered, when, by whom and what", async () => {
  const { as, head, registrar, called } = await openRecipients(base);
  const { id } = await called(anna);
  const first = await registerSubjectRequest(as(registrar), { ...asked, recipientId: id });
  await registerSubjectRequest(as(registrar), asked);
  const later = new Date("2026-12-02T07:00:00Z");
  const answer = { id: first.id, outcome: "provided", answeredOn: "2026-11-20" } as const;
  expect(await answerSubjectRequest(as(head), { ...answer, answeredOn: "2026-11-18" })).toMatchObject({
    standing: "answered",
    answer: { outcome: "provided", on: "2026-11-18", by: head.displayName },
  });
  await expect(answerSubjectRequest(as(head), answer)).rejects.toMatchObject({
    refusal: { code: "already_answered" },
  });
  const page = await listSubjectRequests(as(registrar, later), {});
  expect(page).toMatchObject({ year: 2026, open: 1, overdue: 1, next: null });
  expect(page.requests.map(({ number, standing }) => [number, standing])).toEqual([
    [2, "overdue"],
    [1, "answered"],
  ]);
  const { requests } = await printSubjectRequests(as(registrar), 2026);
  expect(requests.map(({ number }) => number)).toEqual([1, 2]);
  expect((await listSubjectRequests(as(registrar), { limit: 1 })).next).toBe(2);
});

it("[R12] an erasure answers the request that it is for, and the act carries its number and day", async () => {
  const { as, head, registrar, called } = await openRecipients(base);
  const { id } = await called(anna);
  const request = await registerSubjectRequest(as(registrar), { ...asked, kind: "erasure", recipientId: id });
  const early = { id: request.id, outcome: "erased" } as const;
  await expect(answerSubjectRequest(as(head), early)).rejects.toMatchObject({
    refusal: { code: "not_erased_yet" },
  });
  const { code } = await readRecipient(as(head), id);
  const other = await called({ name: "Снегирёв Павел" });
  const wrong = { id: other.id, code: (await readRecipient(as(head), other.id)).code } as const;
  const erasure = { ground: "subject_request", subjectRequestId: request.id } as const;
  await expect(eraseRecipient(as(head), { ...wrong, ...erasure })).rejects.toMatchObject({
    code: "not_found",
  });
  const act = await eraseRecipient(as(head), { id, code, ...erasure });
  expect(act).toMatchObject({ requestNumber: "1/2026", requestDate: "2026-11-16" });
  const { requests } = await listSubjectRequests(as(head), {});
  expect(requests).toMatchObject([{ answer: { outcome: "erased", act: { id: act.id, number: 1 } } }]);
});

it("[R12] an extract answers the request that it is for", async () => {
  const { as, head, registrar, called } = await openRecipients(base);
  const { id } = await called(anna);
  const { id: subjectRequestId } = await registerSubjectRequest(as(registrar), { ...asked, recipientId: id });
  expect((await listOpenRequestsOf(as(head), id)).requests).toHaveLength(1);
  await readExtract(as(head), { id, why, subjectRequestId });
  expect((await listOpenRequestsOf(as(head), id)).requests).toEqual([]);
});

it("[R12] a consultant has no part in it, and another centre's request is not there", async () => {
  const [own, other] = [await openRecipients(base), await openRecipients(base)];
  const consultant = own.as(await own.centre.member("consultant"));
  await expect(registerSubjectRequest(consultant, asked)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listSubjectRequests(consultant, {})).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await registerSubjectRequest(own.as(own.registrar), asked);
  const answer = { id, outcome: "nothing_held" } as const;
  await expect(answerSubjectRequest(other.as(other.head), answer)).rejects.toMatchObject({
    code: "not_found",
  });
  const { id: foreign } = await own.called(anna);
  await expect(
    registerSubjectRequest(other.as(other.head), { ...asked, recipientId: foreign }),
  ).rejects.toMatchObject({ code: "not_found" });
});
