import { randomUUID as newId } from "node:crypto";
import { recipients } from "@prosvet/db/schema";
import type { Desk } from "./centre.ts";
import { named } from "./named.ts";
import { record, serviceOf } from "./service.ts";
import type { World } from "./world.ts";

const paper = { purpose: "recording", how: "paper", paperNumber: "7", paperDate: "2026-11-23" };

/** Somebody named in the centre. Out: their id. */
export async function newRecipient(world: World, desk: Desk): Promise<string> {
  const known = new Set(await recipientIds(world, desk));
  await record(desk.head, serviceOf(desk, await named(world, desk.centre)));
  const added = (await recipientIds(world, desk)).find((id) => !known.has(id));
  if (!added) throw new Error("nobody was registered");
  return added;
}

const recipientIds = ({ base }: World, { centre }: Desk) =>
  base.owner.inTenant(centre.tenantId, async (tx) =>
    (await tx.select({ id: recipients.id }).from(recipients)).map(({ id }) => id),
  );

/** A live consent of theirs to be recorded, on paper. Out: its id. */
export async function newConsent({ head }: Desk, recipientId: string): Promise<string> {
  const answer = await head.post(`/api/recipients/${recipientId}/consents`, paper);
  const [consent] = answer.read<{ consents: { id: string }[] }>().consents;
  if (!consent) throw new Error(`not recorded: ${answer.text}`);
  return consent.id;
}

export const plainPdf = Buffer.from(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
);

type SentFile = { name: string; type: string; bytes: Buffer };

/** A file as the page sends it. */
export function formOf(
  { name = "Согласие.pdf", type = "application/pdf", bytes = plainPdf }: Partial<SentFile> = {},
  kind: string = "consent",
): FormData {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", new File([new Uint8Array(bytes)], name, { type }));
  return form;
}

/** A consent with a scan of its paper. */
export async function newScan(desk: Desk, consentId: string): Promise<string> {
  const answer = await desk.head.call("POST", `/api/consents/${consentId}/scans`, { form: formOf() });
  return answer.read<{ id: string }>().id;
}

/** A new member of the staff. Out: the id of their card. */
export async function newMember({ head }: Desk): Promise<string> {
  const displayName = `Сотрудник ${newId()}`;
  const card = { displayName, role: "registrar", email: `${newId()}@example.ru` };
  const answer = await head.post("/api/staff", card);
  const { members } = answer.read<{ members: { id: string; displayName: string }[] }>();
  return members.find((one) => one.displayName === displayName)?.id ?? "";
}
