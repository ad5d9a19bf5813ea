import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKeyringFile, newId } from "@prosvet/crypto";
import { emptyDatabase, somebody } from "@prosvet/testing";
import {
  addMaterial,
  answerWrittenRequest,
  assignBooking,
  contextOf,
  discloseBooking,
  discloseRecipient,
  findRecipients,
  type Letter,
  listDuplicates,
  mergeRecipients,
  type Post,
  RequestBooking,
  rateOwnService,
  readOwnBooking,
  recordService,
  registerBooking,
  requestBooking,
  sendNotices,
} from "@prosvet/usecases";
import { beforeAll, expect, it } from "vitest";
import { type Dump, dumpOf, tablesWith } from "./support/dump.ts";
import { lineOf } from "./support/journal.ts";
import { openRecipients } from "./support/recipients.ts";
import { answerOf } from "./support/written.ts";

const base = await emptyDatabase("dump");
const consents = [{ purpose: "personal_data", version: 1 }];
const why = { reason: "check" } as const;

/** Said by recipients and about them, each word in one place: none of it may be read in the database. */
const said = {
  name: "Шмелёва Аристарха Пантелеевна",
  phone: "+7 987 654-32-10",
  email: "shmeleva.aristarkha@example.ru",
  secondName: "Шмелёв Варсонофий",
  secondPhone: "+7 987 654-32-11",
  again: "Шмелева Аристарха",
  question: "Мальчик Евлампий кусается",
  address: "улица Незабудковая, дом 77",
  note: "Понадобится подъёмник Зевс",
  referrer: "Парамонова Устинья",
  referrerEmail: "ustinya@example.ru",
  written: "Девочка Глафира заикается",
  answer: "Глафире поможет логопед Прасковья",
  summary: "Обсудили питание Евстигнея",
  comment: "Спасибо доброй Степаниде",
};

let desk: Awaited<ReturnType<typeof openRecipients>>;
let dump: Dump;
let bookingId: string;
let secret: { number: string; pin: string };
const letters: Letter[] = [];

beforeAll(async () => {
  desk = await openRecipients(base);
  const { centre, as, head, registrar, first, find } = desk;
  const page = await centre.read();
  const now = as().now;
  const notices = {
    publicAddress: "https://prosvet.example",
    mail: true,
    smsProviders: [],
    showsOutbox: false,
  };
  const deps = (clock: Date) => base.deps({ clock: () => clock, notices });
  const parent = () => contextOf(deps(now), somebody());
  const ask = (wish: object) => requestBooking(parent(), page, RequestBooking.parse(wish), newId());

  const atHome = await ask({
    ...{ form: "visit_home", channel: "face_to_face", question: said.question, visitAddress: said.address },
    ...{ person: { name: said.name, phone: said.phone, email: said.email }, consents },
    ...{ accessNote: said.note, accessNeeds: ["wheelchair"] },
    secondPerson: { name: said.secondName, phone: said.secondPhone, consents },
  });
  bookingId = atHome.id;
  secret = { number: atHome.number, pin: atHome.pin };
  await ask({
    ...{ form: "in_person", channel: "face_to_face", anonymous: true },
    onBehalf: { name: said.referrer, organisation: "Школа 5", email: said.referrerEmail },
  });
  const again = await registerBooking(
    as(),
    {
      ...{ form: "in_person", channel: "face_to_face", source: "phone", joinWaitingList: false },
      ...{ person: { name: said.again, email: said.email }, consents },
    },
    newId(),
  );
  const wish = {
    form: "written",
    channel: "email",
    question: said.written,
    person: { name: said.name, email: said.email },
  };
  const written = await ask({ ...wish, consents });
  await assignBooking(as(registrar), { id: written.id, consultantId: first });
  const { id: materialId } = await addMaterial(as(head), {
    title: "Памятка",
    address: "https://example.ru/a.pdf",
  });
  const consultant = as(await centre.member("consultant", first));
  const given = {
    id: written.id,
    version: 0,
    answer: answerOf({ text: said.answer, materialIds: [materialId] }),
  };
  await answerWrittenRequest(consultant, given, newId());
  await recordService(
    as(registrar),
    lineOf(centre, { person: { name: said.name, phone: said.phone }, consents, summary: said.summary }),
    newId(),
  );
  await rateOwnService(
    parent(),
    page,
    { number: written.number, pin: written.pin },
    { mark: 5, comment: said.comment },
  );

  const post: Post = {
    email: async (letter) => {
      letters.push(letter);
      return "delivered";
    },
    sms: new Map(),
  };
  await sendNotices(contextOf(deps(new Date(now.getTime() + 60_000)), { kind: "worker" }), post);
  await find("phone", said.phone);
  await find("name", said.name);
  await find("email", said.email);
  await listDuplicates(as(head));
  const [keep, gone] = [await desk.idOf(bookingId), await desk.idOf(again.id)];
  await discloseRecipient(as(head), { id: keep, why });
  await mergeRecipients(as(head), { keep, gone, why });
  dump = await dumpOf(base);
}, 60_000);

it("[R34] [R42] whoever has the whole database has 0 names, telephones, addresses and questions of recipients", () => {
  const digits = (phone: string) => phone.replace(/\D/g, "");
  const words = Object.values(said).flatMap((text) => [
    text,
    ...text.split(/[\s,]+/).filter((word) => word.length > 5),
  ]);
  const looked = [
    ...words,
    digits(said.phone),
    digits(said.phone).slice(1),
    digits(said.secondPhone).slice(1),
  ];
  expect(looked.length).toBeGreaterThan(40);
  // Words of the centre itself, which stand in its texts and materials.
  const own = ["поможет", "питание", "логопед", "Девочка", "Мальчик", "улица"];
  const found = looked
    .filter((text) => !own.includes(text) && !text.includes("example.ru/"))
    .map((text) => [text, tablesWith(dump, text)] as const)
    .filter(([, tables]) => tables.length > 0);
  expect(found).toEqual([]);
});

it("[R42] neither in base64 nor in hex: what is sealed is not merely written otherwise", () => {
  for (const text of [said.name, said.phone, said.email, said.question, said.answer]) {
    const bytes = Buffer.from(text, "utf8");
    for (const form of [
      bytes.toString("base64").slice(0, 16),
      bytes.toString("base64url").slice(0, 16),
      bytes.toString("hex"),
    ]) {
      expect([form, tablesWith(dump, form)]).toEqual([form, []]);
    }
  }
});

it("the dump is whole: the centre, its lines and every table are in it, and letters went out by name", () => {
  expect(dump.size).toBeGreaterThan(40);
  expect(tablesWith(dump, "https://example.ru/a.pdf")).toEqual(["app.materials"]);
  for (const table of [
    "recipients",
    "recipient_identities",
    "bookings",
    "services",
    "written_answers",
    "ratings",
  ]) {
    expect([table, (dump.get(`app.${table}`) ?? "").length > 0]).toEqual([table, true]);
  }
  expect(letters.map(({ to }) => to)).toContain(said.email);
});

it("[R42] with the key everything opens, without the key's file nothing does", async () => {
  const { as, head, centre } = desk;
  const page = await centre.read();
  const shown = await discloseBooking(as(head), { id: bookingId, why: "проверка" });
  expect(shown).toMatchObject({ name: said.name, question: said.question, visitAddress: said.address });
  const keyring = createKeyringFile(join(mkdtempSync(join(tmpdir(), "prosvet-key-")), "keyring"));
  const thief = { ...as(head), keyring };
  const id = await desk.idOf(bookingId);
  for (const look of [
    () => discloseBooking(thief, { id: bookingId, why: "проверка" }),
    () => discloseRecipient(thief, { id, why }),
    () => findRecipients(thief, { by: "phone", text: said.phone, why }),
    () => listDuplicates(thief),
    () => readOwnBooking(contextOf({ ...base.deps(), keyring }, somebody()), page, secret),
  ]) {
    await expect(look()).rejects.toMatchObject({ name: "CryptoError" });
  }
});
