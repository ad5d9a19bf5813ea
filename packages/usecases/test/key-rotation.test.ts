import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addKeyringVersion, createKeyringFile, type Keyring, newId, readKeyring } from "@prosvet/crypto";
import { withPublic } from "@prosvet/db";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import {
  contextOf,
  discloseBooking,
  findRecipients,
  listAudit,
  type Member,
  mergeRecipients,
  readCentreKey,
  readOwnBooking,
  requestBooking,
  verifyAudit,
} from "@prosvet/usecases";
import { fillOlder, rotateCentreKeys, rotateDeploymentKey } from "@prosvet/usecases/keys";
import { describe, expect, it } from "vitest";

const base = testDatabase();
const why = { reason: "check" } as const;
const consents = [{ purpose: "personal_data", version: 1 }];
const asked = { form: "in_person", channel: "face_to_face", joinWaitingList: false } as const;

/** A second program over the same database: it has read the same keyring and keeps what it reads for itself. */
const anotherProgram = ({ current, keys }: Keyring): Keyring => ({ current, keys: new Map(keys) });

async function openCentre() {
  const centre = await createCentre(base, { limits: { openBookingsPerContact: 50 } });
  const page = await centre.read();
  const head = await centre.member("head");
  const as = (member: Member, keyring = base.keyring) => contextOf({ ...base.deps(), keyring }, member);
  const parent = (keyring = base.keyring) => contextOf({ ...base.deps(), keyring }, somebody());
  const rows = <Row extends Record<string, unknown>>(query: string) =>
    base.owner.inTenant(centre.tenantId, (tx) => tx.execute<Row>(query));
  const book = async (number: number, keyring = base.keyring, key: string = newId()) => {
    const phone = `+79120${String(number).padStart(6, "0")}`;
    const person = { name: `Иванова Мария ${number}`, phone, email: `m${number}@example.ru` };
    const request = { ...asked, person, consents, question: `Вопрос ${number}` };
    return { person, key, request, ...(await requestBooking(parent(keyring), page, request, key)) };
  };
  return { centre, page, head, as, parent, rows, book };
}

describe("[R42] the key of a centre", () => {
  it("is changed while people book and the staff read: nothing fails, nothing stays under the old key", {
    timeout: 120_000,
  }, async () => {
    const { centre, page, head, as, parent, rows, book } = await openCentre();
    const before = await Promise.all(Array.from({ length: 8 }, (_, number) => book(number)));
    const merged = [await book(900), await book(901)];
    const [keep = "", gone = ""] = await Promise.all(
      merged.map(async ({ id }) => {
        const [row] = await rows<{ id: string }>(
          `select recipient_id as id from app.bookings where id = '${id}'`,
        );
        return row?.id ?? "";
      }),
    );
    await mergeRecipients(as(head), { keep, gone, why });
    // As a row of before there were indexes of names.
    await rows("update app.recipient_identities set name_index = null, surname_index = null");
    const [{ id: oldId } = { id: "" }] = await rows<{ id: string }>("select id from app.tenant_keys");
    const oldName = await rows<{ wrapped: string }>(
      "select wrapped_key as wrapped from app.recipient_keys where centre_key_id is not null limit 1",
    );
    const keyName = oldName[0]?.wrapped.split(".")[2] ?? "";

    const programs = [base.keyring, anotherProgram(base.keyring)];
    let [isOver, reads, writes] = [false, 0, 0];
    const failures: unknown[] = [];
    const made: Awaited<ReturnType<typeof book>>[] = [];
    const worker = async (keyring: Keyring, work: (keyring: Keyring, round: number) => Promise<unknown>) => {
      for (let round = 0; !isOver; round++) {
        await work(keyring, round).catch((error: unknown) => failures.push(error));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const read = async (keyring: Keyring, round: number) => {
      const known = [...before, ...made];
      const one = known[round % known.length];
      if (!one) return;
      const { number, pin, linkToken, person, id } = one;
      const seen = await discloseBooking(as(head, keyring), { id, why: "проверка" });
      if (seen.name !== person.name || !seen.question) throw new Error("the booking was not opened");
      await readOwnBooking(parent(keyring), page, { number, pin });
      await readOwnBooking(parent(keyring), page, { link: linkToken });
      const wanted = { by: "phone", text: person.phone, why } as const;
      const { recipients } = await findRecipients(as(head, keyring), wanted);
      if (recipients[0]?.name !== person.name) throw new Error("the recipient was not found");
      const again = await requestBooking(parent(keyring), page, one.request, one.key);
      if (again.id !== id) throw new Error("a repeated request booked again");
      reads++;
    };
    const write = async (keyring: Keyring) => {
      made.push(await book(1000 + writes++, keyring));
    };
    const work = programs.flatMap((keyring) => [worker(keyring, read), worker(keyring, write)]);
    const [rotated] = await rotateCentreKeys(base.owner, base.keyring, [centre.tenantId], () => new Date());
    isOver = true;
    await Promise.all(work);

    expect(failures).toEqual([]);
    expect([reads > 50, writes > 50]).toEqual([true, true]);
    expect(rotated).toMatchObject({ left: 0 });
    expect(rotated?.rewrapped).toBeGreaterThan(before.length);
    expect(await rows(`select 1 from app.recipient_keys where wrapped_key like 'k1.%.${keyName}.%'`)).toEqual(
      [],
    );
    expect(await rows(`select 1 from app.tenant_keys where id = '${oldId}'`)).toEqual([]);
    expect(await rows("select 1 from app.recipient_identities where name_index is null")).toEqual([]);
    const shown = await discloseBooking(as(head), { id: merged[1]?.id ?? "", why: "проверка" });
    expect(shown).toMatchObject({ question: "Вопрос 901", name: "Иванова Мария 900" });
    const byName = { by: "name", text: "иванова мария 3", why } as const;
    expect((await findRecipients(as(head), byName)).recipients).toHaveLength(1);
    const counted = await rows<{ indexes: number }>(
      "select count(distinct contact_index)::int as indexes from app.bookings",
    );
    expect(counted[0]?.indexes).toBeGreaterThan(before.length);
  });

  it("which is still in use is not removed: the database refuses it", async () => {
    const { rows, book } = await openCentre();
    await book(1);
    await expect(rows("delete from app.tenant_keys where purpose = 'centre'")).rejects.toMatchObject({
      sqlstate: "23503",
    });
  });
});

describe("[R42] the key of the deployment", () => {
  it("gets another version while programs run: each takes it from the file, and nothing stays under the old one", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "prosvet-key-")), "keyring");
    const used = createKeyringFile(path);
    const own = { ...base, keyring: used };
    const centre = await createCentre(own);
    const open = (keyring: Keyring) =>
      withPublic(base.db, centre.tenantId, async (tx) =>
        (await readCentreKey(tx, keyring)).key.toString("hex"),
      );
    const before = await open(used);
    const other = readKeyring(path);
    expect(addKeyringVersion(path)).toBe(2);
    const rotated = await rotateDeploymentKey(
      base.owner,
      readKeyring(path),
      [centre.tenantId],
      () => new Date(),
    );
    expect(rotated).toEqual({ rewrapped: 2, left: 0 });
    expect([await open(other), await open(readKeyring(path))]).toEqual([before, before]);
    const wrapped = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<{ key: string }>(
        `select wrapped_key as key from app.tenant_keys union all
         select wrapped_key from app.audit_heads where tenant_id = '${centre.tenantId}'`,
      ),
    );
    expect(wrapped.map(({ key }) => key.split(".")[2])).toEqual(["r2", "r2"]);
    const head = contextOf({ ...base.deps(), keyring: readKeyring(path) }, await centre.member("head"));
    const line = { who: "Оператор", action: "keys.rotate_deployment", what: "Сменён ключ системы" };
    expect((await listAudit(head, {})).lines[0]).toMatchObject(line);
    expect((await verifyAudit(head)).findings).toEqual([]);
  });
});

describe("rows that are older than a feature", () => {
  it("[R34] who was known before names had an index is found by theirs, once the operator has filled it in", async () => {
    const { centre, head, as, rows, book } = await openCentre();
    await book(1);
    const byName = { by: "name", text: "иванова мария 1", why } as const;
    await rows("update app.recipient_identities set name_index = null, surname_index = null");
    expect((await findRecipients(as(head), byName)).recipients).toEqual([]);
    const fill = () => fillOlder(base.owner, base.keyring, [centre.tenantId], () => new Date());
    expect(await fill()).toEqual([{ tenantId: centre.tenantId, indexed: 1, sealed: 0 }]);
    expect((await findRecipients(as(head), byName)).recipients).toHaveLength(1);
    expect(await fill()).toEqual([{ tenantId: centre.tenantId, indexed: 0, sealed: 0 }]);
    expect((await verifyAudit(as(head))).findings).toEqual([]);
  });
});
