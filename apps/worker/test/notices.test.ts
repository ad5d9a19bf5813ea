import { noticeSettings, noticeTemplates } from "@prosvet/db/schema";
import { emptyDatabase } from "@prosvet/testing";
import { sendNotices } from "@prosvet/usecases";
import { createMailPost } from "@prosvet/worker";
import { describe, expect, it } from "vitest";
import { openMailbox } from "./support/mailbox.ts";
import {
  changeBooking,
  now,
  openCentre,
  outboxOf,
  postBy,
  queue,
  sender,
  workerAt,
} from "./support/written-to.ts";

const base = await emptyDatabase("notices");
const hours = (count: number, from = now) => new Date(from.getTime() + count * 3_600_000);

/** A mailbox and the post that hands letters to it. */
async function openPost(wishes: Parameters<typeof openMailbox>[0] = {}) {
  const mailbox = await openMailbox(wishes);
  return { mailbox, post: postBy(createMailPost(mailbox.url, sender)) };
}

describe("the letter of a booking", () => {
  it("[R42] goes to one recipient, says when and where, and neither who, with whom nor what about", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { id, number, startsAt, email } = await book();
    await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 7, startsAt });
    await sendNotices(workerAt(base), post);
    const letters = mailbox.to(email);
    const letter = letters.find(({ mail }) => mail.subject?.includes(":"));
    expect(letter?.recipients).toEqual([email]);
    expect(letter?.mail.from?.value).toEqual([{ name: "Центр", address: sender }]);
    expect(letter?.mail.subject).toBe(`Запись № ${number}: среда, 18 ноября, 9:00`);
    expect(letter?.mail.text).toContain("Когда: среда, 18 ноября, 9:00\nГде: ул. Садовая, 1");
    expect(letter?.mail.text).toContain("https://prosvet.example/c/");
    const [notice] = (await outboxOf(base, centre)).filter(({ kind }) => kind === "booking_moved");
    expect(letter?.mail.messageId).toBe(`<${notice?.id}@prosvet.example>`);
    for (const { raw, mail } of letters) {
      const words = `${raw}\n${mail.subject}\n${mail.text}\n${mail.attachments.map(({ content }) => content)}`;
      expect(words).not.toMatch(/Анна|Соловей|психол|Консультант|кризис|насил|воды|Сын/i);
    }
  });

  it("carries the meeting for a calendar, in UTC, to be replaced or struck out by its version", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { id, startsAt, email } = await book();
    await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 2, startsAt });
    await sendNotices(workerAt(base), post);
    await changeBooking(base, centre, { state: "cancelled_by_centre" });
    await queue(base, centre, { bookingId: id, kind: "booking_cancelled", version: 3, startsAt });
    await sendNotices(workerAt(base), post);
    const calendars = mailbox
      .to(email)
      .flatMap(({ mail }) => mail.attachments)
      .filter(({ contentType }) => contentType === "text/calendar")
      .map(({ content }) => content.toString().replace(/\r\n /g, ""));
    const moved = calendars.find((text) => text.includes("SEQUENCE:2"));
    expect(moved).toContain("METHOD:REQUEST");
    expect(moved).toContain("DTSTART:20261118T040000Z");
    expect(moved).toContain(`UID:${id}`);
    expect(moved).toMatch(/SUMMARY:Встреча\r/);
    const cancelled = calendars.find((text) => text.includes("SEQUENCE:3"));
    expect(cancelled).toContain("METHOD:CANCEL");
    expect(cancelled).toContain("STATUS:CANCELLED");
    expect(cancelled).toContain(`UID:${id}`);
  });

  it("is the centre's own text when it has one", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { number, email } = await book();
    const own = { subject: "Принято: {номер}", body: "Ждём {дата} в {время}.\nВидео: {видео}" };
    await base.owner.inTenant(centre.tenantId, (tx) =>
      tx
        .insert(noticeTemplates)
        .values({ tenantId: centre.tenantId, kind: "booking_received", ...own, updatedAt: now }),
    );
    await sendNotices(workerAt(base), post);
    expect(mailbox.to(email)[0]?.mail.subject).toBe(`Принято: ${number}`);
    expect(mailbox.to(email)[0]?.mail.text?.trim()).toBe("Ждём среда, 18 ноября в 9:00.");
  });

  it("[R42] forges no header, whatever stands in names and templates", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { email } = await book();
    const evil = "Центр\r\nBcc: evil@example.ru\r\n\r\nтело";
    await base.owner.inTenant(centre.tenantId, async (tx) => {
      await tx.execute(
        `update app.centres set short_name = E'Ц\\r\\nBcc: evil@example.ru', email = E'a@b.ru\\r\\nBcc: evil@example.ru'`,
      );
      const row = { tenantId: centre.tenantId, kind: "booking_received", updatedAt: now };
      await tx.insert(noticeTemplates).values({ ...row, subject: evil, body: "{центр} {номер}" });
    });
    await sendNotices(workerAt(base), post);
    const [letter] = mailbox.to(email);
    expect(letter?.recipients).toEqual([email]);
    expect(mailbox.to("evil@example.ru")).toEqual([]);
    expect(letter?.mail.headers.has("bcc")).toBe(false);
    expect(letter?.mail.replyTo).toBeUndefined();
    expect(letter?.raw.split("\r\n\r\n")[0]).not.toMatch(/^bcc:/im);
    expect(letter?.mail.subject).toBe("Центр Bcc: evil@example.ru тело");
  });

  it("is not written to somebody anonymous, nor to somebody who left no address: the notice is withdrawn and says why", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const nobody = await book({ anonymous: true });
    const byPhone = await book({ email: "", phone: "+7 912 000-11-22", slot: 9 });
    for (const { id, startsAt } of [nobody, byPhone]) {
      await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 2, startsAt });
    }
    await sendNotices(workerAt(base), post);
    expect(mailbox.to(nobody.email)).toEqual([]);
    const rows = (await outboxOf(base, centre)).filter(({ kind }) => kind === "booking_moved");
    expect(rows.map(({ lastFailure }) => lastFailure).sort()).toEqual(["anonymous", "no_address"]);
    expect(rows.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });

  it("[R34] opens one address and writes the look down, in the audit of the booking", async () => {
    const { post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { id } = await book();
    await sendNotices(workerAt(base), post);
    const looks = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute(`select actor, subject_id, facts from app.audit_entries where action = 'notices.send'`),
    );
    expect(looks).toEqual([
      {
        actor: "worker",
        subject_id: id,
        facts: { kind: "booking_received", version: 1, way: "email", attempt: 1 },
      },
    ]);
  });
});

describe("what is not true any more is not sent", () => {
  it("a booking that was cancelled before the letter left brings nothing but silence", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { id, startsAt, email } = await book();
    await queue(base, centre, { bookingId: id, kind: "booking_confirmed", version: 2, startsAt });
    await changeBooking(base, centre, { state: "cancelled_by_recipient" });
    await sendNotices(workerAt(base), post);
    await sendNotices(workerAt(base, hours(40)), post);
    expect(mailbox.to(email)).toEqual([]);
    const left = (await outboxOf(base, centre)).filter(({ withdrawnAt }) => withdrawnAt === null);
    expect(left).toEqual([]);
  });

  it("a reminder comes a day before, once, and not for a time that was given up", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book, slots } = await openCentre(base);
    const { id, startsAt, email } = await book({ slot: 0 });
    const later = slots.at(-1)?.startsAt ?? startsAt;
    await queue(base, centre, { bookingId: id, kind: "booking_confirmed", version: 2, startsAt });
    await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 3, startsAt });
    await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 4, startsAt: later });
    const ends = new Date(later.getTime() + 3_600_000);
    await changeBooking(base, centre, { startsAt: later, endsAt: ends });
    const reminders = () => mailbox.to(email).filter(({ mail }) => mail.subject?.startsWith("Напоминание"));
    for (const moment of [now, hours(-24, startsAt), hours(-23, startsAt), hours(-25, later)]) {
      await sendNotices(workerAt(base, moment), post);
    }
    expect(reminders()).toEqual([]);
    for (const moment of [hours(-24, later), hours(-23, later)])
      await sendNotices(workerAt(base, moment), post);
    expect(reminders()).toHaveLength(1);
  });

  it("a time that is set later than the reminder would come brings none, and a centre may want none at all", async () => {
    const { centre, book } = await openCentre(base);
    const { id, startsAt } = await book();
    const at = hours(-23, startsAt);
    await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 2, startsAt, at });
    const settings = { tenantId: centre.tenantId, reminderHours: 0, updatedAt: now };
    await base.owner.inTenant(centre.tenantId, (tx) => tx.insert(noticeSettings).values(settings));
    const other = new Date(startsAt.getTime() + 1_800_000);
    await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 3, startsAt: other });
    const reminders = (await outboxOf(base, centre)).filter(({ kind }) => kind === "reminder");
    expect(reminders.every(({ speaksOf }) => speaksOf?.getTime() === startsAt.getTime())).toBe(true);
    expect(reminders.filter(({ createdAt }) => createdAt >= at)).toEqual([]);
  });

  it("of two moves one after the other only the last is told", async () => {
    const { mailbox, post } = await openPost();
    const { centre, book } = await openCentre(base);
    const { id, startsAt, email } = await book();
    for (const version of [2, 3, 4]) {
      await queue(base, centre, { bookingId: id, kind: "booking_moved", version, startsAt });
    }
    await sendNotices(workerAt(base), post);
    const moved = mailbox.to(email).filter(({ mail }) => mail.subject?.includes(": "));
    expect(moved).toHaveLength(1);
  });
});
