import { services } from "@prosvet/db/schema";
import type { ImportCell } from "@prosvet/domain";
import type { TestDatabase } from "@prosvet/testing";
import { contextOf, makeImports, readImport, uploadImport } from "@prosvet/usecases";
import { asc } from "drizzle-orm";
import { now, openJournal } from "./journal.ts";
import { sentWorkbook, workbookOf, workbooks } from "./workbooks.ts";

/** The first row of a file. */
export const headings = [
  ...["Дата и время начала", "Консультант, должность", "Форма", "Канал", "Тема", "Результат"],
  ...["Код получателя", "Фамилия Имя Отчество (при наличии) получателя Услуги", "Вид услуги"],
  ...["Содержание помощи", "Продолжительность, мин", "Краткое содержание запроса"],
];
/** A row without errors, but for the cells that are changed by their place. */
export const row = (date: string, change: Partial<Record<number, ImportCell>> = {}): ImportCell[] =>
  [
    ...[date, "Консультант 1, психолог", "Очно", "Личная встреча", "2", "Запрос удовлетворён"],
    ...[null, "Анонимно", "Содержательное консультирование", "Методическая", 30, "Просил совета"],
  ].map((cell, at) => change[at] ?? cell);

/** Centres of a database that send files, and the worker that does what they ask for. */
export function importsIn(base: TestDatabase) {
  const worker = (clock = now) => contextOf(base.deps({ clock: () => clock }), { kind: "worker" } as const);
  const openImports = async (wishes: Parameters<typeof openJournal>[1] = {}) => {
    const journal = await openJournal(base, wishes);
    const { centre, as } = journal;
    const head = as(await centre.member("head"));
    const lines = () =>
      base.owner.inTenant(centre.tenantId, (tx) =>
        tx.select().from(services).orderBy(asc(services.year), asc(services.number)),
      );
    const send = async (rows: ImportCell[][], means = workbooks().means) => {
      const { id } = await uploadImport(head, sentWorkbook(workbookOf([headings, ...rows])));
      await makeImports(worker(), means);
      return readImport(head, id);
    };
    return { ...journal, head, lines, send };
  };
  return { worker, openImports };
}

/** Rows without errors over the days of a year. */
export const many = (count: number, year: number) =>
  Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(year, 0, 1 + ((at * 7) % 300)));
    const [, month, date] = day.toISOString().slice(0, 10).split("-");
    return row(`${date}.${month}.${year} 10:00`);
  });
