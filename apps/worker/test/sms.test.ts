import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { noticeSettings } from "@prosvet/db/schema";
import { emptyDatabase } from "@prosvet/testing";
import { type Post, parseSmsProviders, sendNotices } from "@prosvet/usecases";
import { createSmsPost } from "@prosvet/worker";
import { afterAll, describe, expect, it } from "vitest";
import { now, openCentre, outboxOf, publicAddress, queue, workerAt } from "./support/written-to.ts";

const base = await emptyDatabase("sms");

type Asked = { method: string; url: string; type: string; body: string };

/** An SMS service on this machine that writes down what it is asked. */
async function openService(answer: (asked: Asked, response: ServerResponse) => void) {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = "";
    for await (const part of request) body += part;
    const { method = "", url = "", headers } = request;
    const said = { method, url, type: headers["content-type"] ?? "", body };
    asked.push(said);
    answer(said, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  afterAll(() => server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send` };
}

const described = (url: string, changes: object = {}) => ({
  ...{ name: "test-sms", url, encoding: "json", headers: { authorization: "Bearer key" } },
  body: '{"to":"{phone}","text":"{text}"}',
  success: { contains: '"ok":true' },
  ...changes,
});

function postTo(description: object): Post {
  const providers = parseSmsProviders(JSON.stringify([description]));
  return { email: null, sms: new Map(providers.map((provider) => [provider.name, createSmsPost(provider)])) };
}

/** Somebody who left a telephone and no mail, in a centre that has chosen a provider or none. */
async function withPhone(smsProvider: string | null) {
  const opened = await openCentre(base);
  const { centre, book } = opened;
  const row = { tenantId: centre.tenantId, smsProvider, updatedAt: now };
  await base.owner.inTenant(centre.tenantId, (tx) => tx.insert(noticeSettings).values(row));
  const { id, startsAt, number } = await book({ email: "", phone: "8 912 000-11-22" });
  await queue(base, centre, { bookingId: id, kind: "booking_moved", version: 2, startsAt });
  const notice = async () => (await outboxOf(base, centre)).find(({ kind }) => kind === "booking_moved");
  return { number, notice };
}

const fine = (_: Asked, response: ServerResponse) => response.end('{"ok":true}');

describe("an SMS by the provider that a centre has chosen", () => {
  it("goes to the telephone, short and neutral, in the body and never in the address", async () => {
    const { asked, url } = await openService(fine);
    const { number, notice } = await withPhone("test-sms");
    await sendNotices(workerAt(base), postTo(described(url)));
    expect(await notice()).toMatchObject({ sentBy: "sms", sentAt: now, lastFailure: null });
    const [message] = asked.filter(({ body }) => body.includes(`Запись № ${number}: `));
    expect(message).toMatchObject({ method: "POST", url: "/send", type: "application/json" });
    expect(JSON.parse(message?.body ?? "")).toEqual({
      to: "+79120001122",
      text: expect.stringContaining(`Запись № ${number}: среда, 18 ноября, 9:00. ${publicAddress}/c/`),
    });
  });

  it("is off by default, and waits when the deployment does not know the provider", async () => {
    const { asked, url } = await openService(fine);
    const [off, unknown] = [await withPhone(null), await withPhone("other-sms")];
    await sendNotices(workerAt(base), postTo(described(url)));
    expect(await off.notice()).toMatchObject({ lastFailure: "no_address", withdrawnAt: now });
    expect(await unknown.notice()).toMatchObject({ attempts: 0, withdrawnAt: null, sentAt: null });
    expect(asked.filter(({ body }) => body.includes(unknown.number))).toEqual([]);
  });

  it.each([
    ["refuses", "SMS 402", (response: ServerResponse) => response.writeHead(402).end('{"ok":true}')],
    ["takes it in words only", "SMS 200", (response: ServerResponse) => response.end('{"ok":false}')],
    [
      "sends elsewhere",
      "SMS",
      (response: ServerResponse) => response.writeHead(302, { location: "/other" }).end(),
    ],
    ["hangs up", "SMS", (response: ServerResponse) => response.destroy()],
  ])("of a service that %s is tried again later, with the code %s", async (_, code, answer) => {
    const { asked, url } = await openService((_asked, response) => answer(response));
    const { notice } = await withPhone("test-sms");
    await sendNotices(workerAt(base), postTo(described(url)));
    const again = new Date(now.getTime() + 5 * 60_000);
    expect(await notice()).toMatchObject({
      lastFailure: code,
      sentAt: null,
      failedAt: null,
      sendAfter: again,
    });
    expect(asked.every(({ url }) => url === "/send")).toBe(true);
  });

  it("cannot be given another field by what stands in the text", async () => {
    const { asked, url } = await openService(fine);
    const evil = { phone: '+7","to":"+79', text: '"}&to=1\n{phone}' };
    const [json] = parseSmsProviders(JSON.stringify([described(url)]));
    const form = { encoding: "form", body: "to={phone}&text={text}" };
    const [plain] = parseSmsProviders(JSON.stringify([described(url, form)]));
    for (const provider of [json, plain]) if (provider) await createSmsPost(provider)(evil);
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ to: evil.phone, text: evil.text });
    expect([...new URLSearchParams(asked[1]?.body)]).toEqual([
      ["to", evil.phone],
      ["text", evil.text],
    ]);
  });

  it.each([
    { url: "http://sms.example/send" },
    { url: "https://sms.example/send?to={phone}" },
    { url: "file:///etc/passwd" },
    { body: "nothing to fill in" },
    { method: "GET" },
    { name: "Имя" },
    { more: 1 },
  ])("is not described by %j", (changes) => {
    const text = JSON.stringify([{ ...described("https://sms.example/send"), ...changes }]);
    expect(() => parseSmsProviders(text)).toThrow(/cannot be read/);
  });
});
