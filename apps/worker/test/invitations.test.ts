import { newId, sha256 } from "@prosvet/crypto";
import { withAuth } from "@prosvet/db";
import { identities, staffInvitations } from "@prosvet/db/schema";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import { contextOf, endMember, enrolMember, inviteMember, sendInvitations } from "@prosvet/usecases";
import { createMailPost } from "@prosvet/worker";
import { expect, it } from "vitest";
import { openMailbox } from "./support/mailbox.ts";
import { notices, now, postBy, publicAddress, sender, workerAt } from "./support/written-to.ts";

const base = await emptyDatabase("invitations");
const card = { displayName: "Вера Холодова", role: "registrar" as const };

async function openIdentity({ email, displayName }: { email: string; displayName: string }) {
  const identityId = newId();
  await withAuth(base.db, async (tx) => {
    await tx.insert(identities).values({ id: identityId, email, passwordHash: "none", displayName });
  });
  return { identityId, isNew: true };
}

async function openStaff() {
  const centre = await createCentre(base);
  const member = await centre.member("head");
  const headAt = (moment = now) => contextOf(base.deps({ clock: () => moment, notices }), member);
  const email = `vera-${newId()}@example.ru`;
  const { members, link } = await enrolMember(headAt(), { ...card, email }, openIdentity);
  const id = members.find(({ displayName }) => displayName === card.displayName)?.id ?? "";
  const rows = () =>
    base.owner.inTenant(centre.tenantId, (tx) =>
      tx.select().from(staffInvitations).orderBy(staffInvitations.createdAt),
    );
  return { headAt, email, link, id, rows };
}

const secretIn = (text: string | undefined) =>
  new RegExp(`${publicAddress}/admin/invitation#([\\w-]{43})`).exec(text ?? "")?.[1] ?? "";

it("[R53] a link goes to its owner by mail, is told to nobody else, and is kept as a hash", async () => {
  const mailbox = await openMailbox();
  const { email, link, rows } = await openStaff();
  expect(link).toBeNull();
  expect(await sendInvitations(workerAt(base), postBy(createMailPost(mailbox.url, sender)))).toEqual({
    sent: 1,
    unsent: 0,
  });
  const [letter] = mailbox.to(email);
  const secret = secretIn(letter?.mail.text);
  const [row] = await rows();
  expect(row).toMatchObject({ tokenHash: sha256(secret), address: null, sentAt: now });
  expect(row?.expiresAt.getTime()).toBe(now.getTime() + 72 * 3_600_000);
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(letter?.mail.text).not.toContain(card.displayName);
});

it("a letter that could not leave is tried again with another secret, and goes nowhere once somebody has left", async () => {
  const closed = await openMailbox({ refuse: () => ({ code: 451, words: "later" }) });
  const open = await openMailbox();
  const { email, rows, id, headAt } = await openStaff();
  await sendInvitations(workerAt(base), postBy(createMailPost(closed.url, sender)));
  const [waiting] = await rows();
  expect(waiting).toMatchObject({ address: email, sentAt: null, attempts: 1 });
  const later = new Date(now.getTime() + 10 * 60_000);
  await sendInvitations(workerAt(base, later), postBy(createMailPost(open.url, sender)));
  expect((await rows())[0]?.tokenHash).toBe(sha256(secretIn(open.to(email)[0]?.mail.text)));
  const account = async () => ({ email, hasPassword: true, places: 3 });
  const again = await inviteMember(headAt(new Date(later.getTime() + 120_000)), id, account);
  expect(again.members.find((one) => one.id === id)?.invitation).toMatchObject({
    kind: "reset",
    standing: "waiting",
  });
  await endMember(headAt(later), id);
  const last = new Date(later.getTime() + 3_600_000);
  expect(await sendInvitations(workerAt(base, last), postBy(createMailPost(open.url, sender)))).toEqual({
    sent: 0,
    unsent: 0,
  });
});
