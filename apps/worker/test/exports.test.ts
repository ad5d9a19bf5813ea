import { newId } from "@prosvet/crypto";
import { printableCells, printableRows } from "@prosvet/documents";
import { mostPdfCells, mostPrintedRows } from "@prosvet/domain";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import {
  askExport,
  contextOf,
  listExports,
  RecordService,
  readExport,
  recordService,
} from "@prosvet/usecases";
import { prepareJobs, startWorker } from "@prosvet/worker";
import { readSheet } from "read-excel-file/node";
import { afterAll, expect, it } from "vitest";

const base = await emptyDatabase("worker_exports");
await prepareJobs(base.urls.owner);
const worker = await startWorker(base.deps(), base.urls.doors.worker);
afterAll(() => worker.stop());

const noon = new Date("2026-11-18T07:00:00Z");
const person = { name: "Анна Соловей", phone: "8 912 000-11-22" };
const consents = [{ purpose: "personal_data", version: 1 }];
const refused = {
  outcome: "refused",
  refusalReason: "outside_competence",
  refusalText: "Назначение лекарств решает врач.",
  referredTo: ["Поликлиника № 2"],
};

/** A centre with a refusal in its journal, and its head, who asks and waits for the file. */
async function openCentre() {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  const line = RecordService.parse({
    ...{ consultantId: centre.consultantIds[0], startedAt: noon.toISOString(), durationMinutes: 30 },
    ...{ kind: "content", content: "methodical", form: "remote", channel: "phone", topics: ["5"] },
    ...{ person, consents, ...refused },
  });
  const at = contextOf(base.deps({ clock: () => noon }), head.actor);
  const { id: serviceId } = await recordService(at, line, newId());
  async function fileOf(wanted: Parameters<typeof askExport>[1]) {
    const { id } = await askExport(head, wanted);
    const stateOf = async () => (await listExports(head)).exports.find((one) => one.id === id)?.state;
    await expect.poll(stateOf, { timeout: 60_000, interval: 100 }).toBe("ready");
    return (await readExport(head, id)).bytes;
  }
  return { fileOf, serviceId };
}

const year = { document: "services", year: 2026 } as const;
const official = { use: "official", why: { reason: "check" } } as const;

it("[R8] [R33] a journal asked for while the worker runs is a table at once, by codes", async () => {
  const { fileOf } = await openCentre();
  const cells = await readSheet(await fileOf({ ...year, format: "xlsx", use: "general" }));
  expect(cells[0]?.[0]).toContain("Журнал учета услуг");
  expect(JSON.stringify(cells)).not.toContain("Соловей");
});

it("[R34] with names says for whom and why it was made", async () => {
  const { fileOf } = await openCentre();
  const cells = await readSheet(await fileOf({ ...year, format: "xlsx", ...official }));
  expect(JSON.stringify(cells)).toMatch(/Анна Соловей \(/);
  expect(JSON.stringify(cells)).toMatch(
    /Для служебного пользования.* Выдано: Сотрудник, .* Зачем: проверка\./,
  );
});

it("[R8] [R52] journals and letters are made as PDF and DOCX", async () => {
  const { fileOf, serviceId } = await openCentre();
  const letter = { document: "refusal_letter", serviceId } as const;
  for (const wanted of [year, letter, { document: "bookings", year: 2026 } as const])
    for (const [format, beginning] of [
      ["pdf", "%PDF-"],
      ["docx", "PK"],
    ] as const) {
      const file = await fileOf({ ...wanted, format, use: "general" });
      expect(file.subarray(0, beginning.length).toString("latin1")).toBe(beginning);
    }
});

it("[R8] what is refused as too long to print is what cannot be laid out", () => {
  expect([mostPrintedRows, mostPdfCells]).toEqual([printableRows, printableCells]);
});
