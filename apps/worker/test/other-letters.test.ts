import { newId } from "@prosvet/crypto";
import { slotOffers } from "@prosvet/db/schema";
import { createCentre, emptyDatabase, somebody } from "@prosvet/testing";
import {
  addMaterial,
  answerWrittenRequest,
  assignBooking,
  contextOf,
  listHanded,
  type Member,
  RecordService,
  recordService,
  requestBooking,
  sendMaterials,
  sendNotices,
} from "@prosvet/usecases";
import { createMailPost } from "@prosvet/worker";
import { expect, it } from "vitest";
import { openMailbox } from "./support/mailbox.ts";
import { now, openCentre, outboxOf, postBy, queue, sender, workerAt } from "./support/written-to.ts";

const base = await emptyDatabase("other_letters");
const consents = [{ purpose: "personal_data", version: 1 }];
const at = <A extends Parameters<typeof contextOf>[1]>(actor: A) =>
  contextOf(base.deps({ clock: () => now }), actor);

async function openPost() {
  const mailbox = await openMailbox();
  return { mailbox, post: postBy(createMailPost(mailbox.url, sender)) };
}

it("[R26] an answer to a written request is sent whole, with its materials, under a neutral subject", async () => {
  const { mailbox, post } = await openPost();
  const centre = await createCentre(base);
  const [consultantId = ""] = centre.consultantIds;
  const head: Member = await centre.member("head");
  const email = `${newId()}@example.ru`;
  const asked = { form: "written", channel: "email", question: "Как быть?" } as const;
  const person = { name: "Анна Соловей", email };
  const page = await centre.read();
  const { id, number } = await requestBooking(at(somebody()), page, { ...asked, person, consents }, newId());
  await assignBooking(at(head), { id, consultantId });
  const sheet = { title: "Памятка о сне", address: "https://example.ru/son.pdf" };
  const { id: materialId } = await addMaterial(at(head), sheet);
  const answer = {
    ...{ text: "Поможет ночник.\nПопробуйте неделю.", topics: ["5" as const], kind: "content" as const },
    ...{ content: "consulting" as const, outcome: "satisfied" as const, helpToChild: false, referredTo: [] },
    ...{ refusalText: "", durationMinutes: 30, category: "parent" as const, materialIds: [materialId] },
  };
  await answerWrittenRequest(at(head), { id, version: 0, answer }, newId());
  await sendNotices(workerAt(base), post);
  const letter = mailbox.to(email).find(({ mail }) => mail.subject?.startsWith("Ответ"));
  expect(letter?.mail.subject).toBe(`Ответ на запрос № ${number}`);
  expect(letter?.mail.text).toContain("Поможет ночник.\nПопробуйте неделю.");
  expect(letter?.mail.text).toContain("Памятка о сне: https://example.ru/son.pdf");
  expect(letter?.mail.attachments).toEqual([]);
});

it("[R32] [R46] materials leave by SMTP for an address said once; a box that is refused is forgotten too", async () => {
  const gone = `gone-${newId()}@example.ru`;
  const mailbox = await openMailbox({
    refuse: (recipient) => (recipient === gone ? { code: 550, words: `no such box: ${recipient}` } : null),
  });
  const centre = await createCentre(base);
  const head = at<Member>(await centre.member("head"));
  const line = RecordService.parse({
    consultantId: centre.consultantIds[0],
    startedAt: new Date(now.getTime() - 3_600_000).toISOString(),
    ...{ durationMinutes: 30, kind: "content", content: "consulting", form: "in_person" },
    ...{ channel: "face_to_face", topics: ["5"], outcome: "satisfied" },
  });
  const { id } = await recordService(head, line, newId());
  const sheet = { title: "Памятка", address: "https://example.ru/p.pdf" };
  const { id: materialId } = await addMaterial(head, sheet);
  const email = `${newId()}@example.ru`;
  for (const address of [email, gone])
    await sendMaterials(head, { id, materialIds: [materialId], way: "once", address }, newId());
  const minutesLater = new Date(now.getTime() + 5 * 60_000);
  await sendNotices(workerAt(base, minutesLater), postBy(createMailPost(mailbox.url, sender)));
  expect(mailbox.received.map(({ recipients }) => recipients)).toEqual([[email]]);
  const [letter] = mailbox.to(email);
  expect(letter?.mail.subject).toBe("Материалы по вашей просьбе");
  expect(letter?.mail.text).toContain("Памятка: https://example.ru/p.pdf");
  expect((await listHanded(head, id)).letters.map(({ standing }) => standing).sort()).toEqual([
    "failed",
    "sent",
  ]);
  const kept = await outboxOf(base, centre);
  expect(kept.map(({ addressSealed }) => addressSealed)).toEqual([null, null]);
  expect(JSON.stringify(kept)).not.toContain("example.ru");
});

it("[R31] who has booked for a family is told that it was done, and gets neither its link nor its time", async () => {
  const { mailbox, post } = await openPost();
  const centre = await createCentre(base);
  const email = `${newId()}@example.ru`;
  const onBehalf = { name: "Вера Павловна", organisation: "Школа № 1", email };
  const asked = { form: "in_person", channel: "face_to_face", anonymous: true, onBehalf } as const;
  await requestBooking(at(somebody()), await centre.read(), asked, newId());
  await sendNotices(workerAt(base), post);
  expect(mailbox.to(email)).toHaveLength(1);
  expect(mailbox.to(email)[0]?.mail.text).not.toMatch(/\/l\/|Вера|Школа/);
});

it("a time that is offered is told with the moment until which it is kept, while the offer stands and not after", async () => {
  const { mailbox, post } = await openPost();
  const { centre, book, slots } = await openCentre(base);
  const { id, email } = await book({ slot: 30 });
  const [earlier] = slots;
  if (!earlier) throw new Error("the centre has free times");
  const { startsAt, endsAt, consultantId } = earlier;
  const offer = { tenantId: centre.tenantId, bookingId: id, consultantId, startsAt, endsAt, offeredAt: now };
  const expiresAt = new Date(now.getTime() + 4 * 3_600_000);
  await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.insert(slotOffers).values({ ...offer, id: newId(), holdId: newId(), expiresAt }),
  );
  await queue(base, centre, { bookingId: id, kind: "slot_offered", version: 1, startsAt });
  await sendNotices(workerAt(base), post);
  const letter = mailbox.to(email).find(({ mail }) => mail.subject?.startsWith("Освободилось"));
  expect(letter?.mail.subject).toBe("Освободилось время: среда, 18 ноября, 9:00");
  expect(letter?.mail.text).toContain("держим его для вас до: понедельник, 16 ноября, 14:00");
  await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.update(slotOffers).set({ answer: "declined", answeredAt: now }),
  );
  await queue(base, centre, { bookingId: id, kind: "slot_offered", version: 2, startsAt });
  await sendNotices(workerAt(base), post);
  const last = (await outboxOf(base, centre)).find(
    ({ version, kind }) => kind === "slot_offered" && version === 2,
  );
  expect(last).toMatchObject({ lastFailure: "offer_over", sentAt: null });
});
