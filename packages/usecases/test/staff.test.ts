import { newId } from "@prosvet/crypto";
import { withAuth } from "@prosvet/db";
import { identities } from "@prosvet/db/schema";
import { createCentre, testDatabase } from "@prosvet/testing";
import {
  changeMember,
  contextOf,
  endMember,
  enrolMember,
  findAccessRefusal,
  listMembers,
  type MemberCard,
  type StaffMember,
} from "@prosvet/usecases";
import { expect, it } from "vitest";

const base = testDatabase();
const signed = { obligationNumber: "12", obligationSignedOn: "2026-09-01" };
const unsigned = { obligationNumber: null, obligationSignedOn: null };
const card: MemberCard = {
  ...{ displayName: "Вера Холодова", role: "registrar", ...signed },
  ...{ contractKind: "employment", contractNumber: "5", contractSignedOn: "2026-08-25" },
};

/** Identities as the door of signing in opens them, without the work of hashing. */
async function openIdentity({ email, displayName }: { email: string; displayName: string }) {
  const identityId = newId();
  const identity = { id: identityId, email: `${identityId}${email}`, passwordHash: "none", displayName };
  await withAuth(base.db, async (tx) => {
    await tx.insert(identities).values(identity);
  });
  return { identityId, isNew: true };
}

async function staffOf(wishes: Parameters<typeof createCentre>[1] = {}) {
  const centre = await createCentre(base, wishes);
  const member = await centre.member("head");
  const head = contextOf(base.deps(), member);
  const enrol = (more: Partial<MemberCard> = {}) =>
    enrolMember(head, { ...card, email: "vera@example.ru", ...more }, openIdentity);
  const named = (members: StaffMember[], name = card.displayName) =>
    members.find(({ displayName }) => displayName === name);
  return { centre, head, own: member.membershipId, enrol, named };
}

it("[R53] the card of the staff holds the contract and the signed obligation, and a new one is sent a link where there is mail", async () => {
  const { head, enrol, named } = await staffOf();
  const { members, link } = await enrol();
  expect(link).toMatch(/\/admin\/invitation#[\w-]{43}$/);
  const invitation = { kind: "invitation", standing: "sent" };
  expect(named(members)).toMatchObject({ ...card, access: "open", isOwn: false, endedAt: null, invitation });
  expect(named((await listMembers(head)).members)).toEqual(named(members));
});

it("[R53] who has not signed has no access and the head sees why; with the number and the date they have", async () => {
  const { head, enrol, named, centre } = await staffOf();
  const found = named((await enrol(unsigned)).members);
  expect(found?.access).toBe("obligation_missing");
  const refusal = await findAccessRefusal(base.deps(), centre.tenantId, unsigned);
  expect(refusal).toMatchObject({ code: "obligation_missing", requirement: "R53" });
  expect(await findAccessRefusal(base.deps(), centre.tenantId, signed)).toBeNull();
  const { members } = await changeMember(head, { ...card, id: found?.id ?? "", ...signed });
  expect(named(members)?.access).toBe("open");
});

it("[R53] a centre that asks for no obligation lets in without one", async () => {
  const { enrol, named, centre } = await staffOf({ limits: { confidentialityRequired: false } });
  expect(named((await enrol(unsigned)).members)?.access).toBe("open");
  expect(await findAccessRefusal(base.deps(), centre.tenantId, unsigned)).toBeNull();
});

it("[R53] who leaves is written down as gone, and their card is changed no more", async () => {
  const { head, enrol, named } = await staffOf();
  const id = named((await enrol()).members)?.id ?? "";
  expect(named((await endMember(head, id)).members)?.access).toBe("ended");
  await expect(endMember(head, id)).rejects.toMatchObject({ refusal: { code: "member_ended" } });
  await expect(changeMember(head, { ...card, id })).rejects.toMatchObject({
    refusal: { code: "member_ended" },
  });
});

it("[R53] a head cannot close their own access, and nobody of another centre is reached", async () => {
  const [{ head, own }, other] = [await staffOf(), await staffOf()];
  await expect(endMember(head, own)).rejects.toMatchObject({ refusal: { code: "own_access" } });
  const demoted = changeMember(head, { ...card, id: own });
  await expect(demoted).rejects.toMatchObject({ refusal: { code: "own_access" } });
  await expect(endMember(head, other.own)).rejects.toMatchObject({ code: "not_found" });
  await expect(changeMember(head, { ...card, id: other.own })).rejects.toMatchObject({ code: "not_found" });
});

it("[R53] a consultant of the staff is one of the centre's consultants", async () => {
  const { enrol, centre, named } = await staffOf();
  const foreign = (await createCentre(base)).consultantIds[0];
  for (const consultantId of [undefined, newId(), foreign]) {
    await expect(enrol({ role: "consultant", consultantId })).rejects.toMatchObject({ code: "invalid" });
  }
  const { members } = await enrol({ role: "consultant", consultantId: centre.consultantIds[0] });
  expect(named(members)?.consultantName).toBe("Консультант 1");
});

it("[R53] who comes back in the same role gets their card back, and is not there twice", async () => {
  const { head, named } = await staffOf();
  const identity = await openIdentity({ email: "back@example.ru", displayName: "Вера" });
  const enrolAgain = () =>
    enrolMember(head, { ...card, email: "back@example.ru" }, async () => ({ ...identity, isNew: false }));
  const id = named((await enrolAgain()).members)?.id ?? "";
  await expect(enrolAgain()).rejects.toMatchObject({ code: "conflict" });
  await endMember(head, id);
  const { members, link } = await enrolAgain();
  expect(named(members)).toMatchObject({ id, access: "open", invitation: null });
  expect(link).toBeNull();
});

it("[R53] only the head sees and changes the staff", async () => {
  const { centre, own } = await staffOf();
  const registrar = contextOf(base.deps(), await centre.member("registrar"));
  for (const attempt of [
    listMembers(registrar),
    endMember(registrar, own),
    changeMember(registrar, { ...card, id: own }),
    enrolMember(registrar, { ...card, email: "a@example.ru" }, openIdentity),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
});
