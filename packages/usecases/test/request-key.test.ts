import { newId } from "@prosvet/crypto";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import { contextOf, type RequestBooking, requestBooking, shortestRequestKey } from "@prosvet/usecases";
import { expect, it } from "vitest";

const base = testDatabase();
const minute = 60_000;

const waiting: RequestBooking = {
  ...{ form: "remote", channel: "phone", question: "Как быть со сном?" },
  person: { name: "Анна Соловей", phone: "+79120001122" },
  consents: [{ purpose: "personal_data", version: 1 }],
};

const after = (milliseconds: number, from: Date) =>
  contextOf(base.deps({ clock: () => new Date(from.getTime() + milliseconds) }), somebody());

it("the same request gives its number and PIN again for a quarter of an hour, and to nobody days later", async () => {
  const page = await (await createCentre(base)).read();
  const [key, start] = [newId(), new Date()];
  const first = await requestBooking(after(0, start), page, waiting, key);
  const again = await requestBooking(after(15 * minute, start), page, waiting, key);
  expect(again).toEqual({ ...first, replayed: true });
  for (const late of [15 * minute + 1, 2 * 24 * 60 * minute]) {
    const answer = await requestBooking(after(late, start), page, waiting, key).catch(
      (error: Error) => error,
    );
    expect(answer).toMatchObject({ code: "conflict" });
    expect(JSON.stringify(answer) + (answer as Error).message).not.toMatch(
      new RegExp(`${first.pin}|${first.number}`),
    );
  }
});

it("the same request sent twenty times at once without a time is one booking", async () => {
  const centre = await createCentre(base);
  const page = await centre.read();
  const key = newId();
  const receipts = await Promise.all(
    Array.from({ length: 20 }, () =>
      requestBooking(
        contextOf(base.deps(), somebody()),
        page,
        { ...waiting, person: undefined, consents: [], anonymous: true },
        key,
      ),
    ),
  );
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
  const [row] = await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute("select count(*)::int as recipients from app.recipients"),
  );
  expect(row).toEqual({ recipients: 1 });
});

it("what is kept of a request is neither its key nor a hash that can be made without the centre's key", async () => {
  const [one, other] = [await createCentre(base), await createCentre(base)];
  const key = "a-weak-key-of-somebody";
  for (const centre of [one, other])
    await requestBooking(contextOf(base.deps(), somebody()), await centre.read(), waiting, key);
  const kept = async ({ tenantId }: typeof one) => {
    const [row] = await base.owner.inTenant(tenantId, (tx) =>
      tx.execute<{ key: string; body_hash: string }>("select key, body_hash from app.idempotency_keys"),
    );
    return row;
  };
  const [first, second] = [await kept(one), await kept(other)];
  expect(first?.key).toMatch(/^[\w-]{43}$/);
  expect(first?.body_hash).toMatch(/^[\w-]{43}$/);
  // The same request at another centre: bare hashes would be the same.
  expect(first?.key).not.toBe(second?.key);
  expect(first?.body_hash).not.toBe(second?.body_hash);
});

it("the public side takes no key that could be hit upon", () => {
  expect(shortestRequestKey).toBeGreaterThanOrEqual(16);
});
