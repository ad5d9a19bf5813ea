import { newId } from "@prosvet/crypto";
import {
  bookingsDocument,
  familiesDocument,
  type GeneralRegister,
  registerCsv,
  registerHtml,
  servicesDocument,
} from "@prosvet/documents";
import { createCentre, emptyDatabase, somebody } from "@prosvet/testing";
import {
  askExport,
  contextOf,
  type GeneralContent,
  listSlots,
  makeExports,
  type Post,
  printRegister,
  RecordService,
  RegisterFamily,
  readExport,
  recordConsent,
  recordService,
  registerFamily,
  requestBooking,
  sendNotices,
  takeTable,
} from "@prosvet/usecases";
import { createMailPost } from "@prosvet/worker";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readSheet } from "read-excel-file/node";
import { expect, it, vi } from "vitest";
import { writeExport } from "../src/exports/write-export.ts";
import { openMailbox } from "./support/mailbox.ts";
import { notices, now, postBy, queue, sender, workerAt } from "./support/written-to.ts";

const base = await emptyDatabase("general_documents");
const day = 24 * 3_600_000;
const afterwards = new Date(now.getTime() + 14 * day);

const person = { name: "Гөлнара Хәбибуллина", phone: "8 912 000-11-22", email: "golnara@example.ru" };
/** Whatever of it stands anywhere, in any spelling. */
const whoTheyAre = /бибуллин|Гөлнар|golnara|912\D*000\D*11\D*22|Лесн|заика|Айгуль/i;

/** A centre where somebody who named themselves booked, was visited at home and is on record as a family. */
async function openCentre(post: Post) {
  const centre = await createCentre(base, { regulation: "klub" });
  const page = await centre.read();
  const parent = contextOf(base.deps({ clock: () => now, notices }), somebody());
  const [slot] = await listSlots(parent, page, { from: "2026-11-18", to: "2026-11-25", form: "in_person" });
  const consents = [{ purpose: "personal_data", version: 1 }];
  const { id: bookingId } = await requestBooking(
    parent,
    page,
    {
      ...{ form: "in_person", channel: "face_to_face", topic: "5", person, consents },
      ...{ question: "Сын Айгуль заикается", consultantId: slot?.consultantId ?? "" },
      startsAt: slot?.startsAt.toISOString() ?? "",
    } as Parameters<typeof requestBooking>[2],
    newId(),
  );
  const startsAt = slot?.startsAt ?? now;
  await queue(base, centre, { bookingId, kind: "booking_moved", version: 7, startsAt });
  await sendNotices(workerAt(base), post);
  const head = contextOf(base.deps({ clock: () => afterwards, notices }), await centre.member("head"));
  const line = RecordService.parse({
    ...{
      bookingId,
      consultantId: slot?.consultantId,
      durationMinutes: 30,
      startedAt: slot?.startsAt.toISOString(),
    },
    ...{ kind: "content", content: "methodical", form: "in_person", channel: "face_to_face", topics: ["5"] },
    ...{ outcome: "satisfied", requestSummary: "Айгуль заикается", summary: "Жить на Лесной тише" },
  });
  await recordService(head, line, newId());
  const [found] = await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute<{ id: string; code: string }>(
      `select r.id, r.code from app.bookings b join app.recipients r on r.id = b.recipient_id where b.id = '${bookingId}'`,
    ),
  );
  const { id: recipientId = "", code = "" } = found ?? {};
  await recordConsent(head, { recipientId, purpose: "family_register", how: "oral_by_phone" });
  const { code: family } = await registerFamily(
    head,
    RegisterFamily.parse({ basis: "ppmk_service", members: [{ code }] }),
  );
  return { head, code, family };
}

type Make<Made> = <Row>(document: GeneralRegister<Row>) => Made;

function madeBy<Made>(make: Make<Made>, content: GeneralContent): Made {
  if (content.document === "services") return make(servicesDocument(content.heading, content.rows));
  if (content.document === "families") return make(familiesDocument(content.heading, content.rows));
  return make(bookingsDocument(content.heading, content.rows));
}

async function wordsOf(format: string, bytes: Buffer): Promise<string> {
  if (format === "xlsx") return JSON.stringify(await readSheet(bytes));
  if (format === "docx") return (await mammoth.extractRawText({ buffer: bytes })).value;
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  // A word may be broken over the end of a line.
  return words.join("").replace(/[\s-]/g, "");
}

it("[R33] [R42] no document for general use, no letter and no line of the log has a name, a contact or their words", async () => {
  const said: string[] = [];
  const spies = (["log", "warn", "error"] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.map(String).join(" "))),
  );
  const mailbox = await openMailbox();
  const { head, code, family } = await openCentre(postBy(createMailPost(mailbox.url, sender)));
  const documents = ["services", "bookings", "families"] as const;
  for (const document of documents) {
    const asked = [];
    for (const format of ["xlsx", "pdf", "docx"] as const) {
      asked.push(await askExport(head, { document, year: 2026, format, use: "general" }));
    }
    expect(await makeExports(workerAt(base, afterwards), writeExport)).toBe(asked.length);
    for (const { id, format } of asked) {
      const words = await wordsOf(format, (await readExport(head, id)).bytes);
      expect([document, format, words.length > 100]).toEqual([document, format, true]);
      expect([document, format, whoTheyAre.exec(words)?.[0]]).toEqual([document, format, undefined]);
      if (document !== "families" && format === "xlsx") expect(words).toContain(code);
    }
  }
  for (const document of documents) {
    const page = await madeBy(registerHtml, await printRegister(head, { document, year: 2026 }));
    const table = await new Response(
      await madeBy(registerCsv, await takeTable(head, { document, year: 2026 })),
    ).text();
    for (const words of [page, table]) {
      expect([document, words.includes(document === "families" ? family : code)]).toEqual([document, true]);
      expect(words).not.toMatch(whoTheyAre);
    }
  }
  const letters = mailbox.to(person.email).map(({ mail }) => `${mail.subject}\n${mail.text}\n${mail.html}`);
  expect(letters).not.toHaveLength(0);
  for (const letter of letters) expect(letter).not.toMatch(whoTheyAre);
  for (const spy of spies) spy.mockRestore();
  expect(said.join("\n")).not.toMatch(whoTheyAre);
});
