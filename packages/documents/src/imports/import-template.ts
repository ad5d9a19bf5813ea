import {
  type ImportCatalogue,
  importCatalogues,
  importColumnLabel,
  templateColumns,
  wordsOfCatalogue,
} from "@prosvet/domain";
import { writeXlsx } from "hucre/xlsx";
import { cellStyle, headingStyle } from "../sheet/sheet-styles.ts";

export type ImportTemplate = {
  /** Codes of the columns of the centre's journal of services. */
  columns: readonly string[];
  /** Who receives or has received. */
  consultants: readonly string[];
};

const rules = [
  "Одна строка — одна услуга. Столбцы можно переставить, лишние — удалить; названия столбцов не меняйте.",
  "Дата: 02.09.2025 или 02.09.2025 14:30. Тем может быть до трёх, через «;».",
  "Код получателя заполняйте, если он есть в системе; пустой — новый получатель с новым кодом.",
  "Имена получателей не загружаются: журнал общего пользования хранит коды.",
  "Формулы не принимаются: вставьте значения.",
];

const widths: Record<string, number> = {
  topics: 40,
  consultant: 32,
  request_summary: 40,
  recommendations: 40,
};

/**
 * The table that a centre fills with lines of its earlier journal (R8, R11): the headings of its own register, and a
 * sheet with the words that each column takes. Out: an XLSX file.
 */
export function importTemplate({ columns: register, consultants }: ImportTemplate): Promise<Uint8Array> {
  const columns = templateColumns(register);
  const lists = columns.flatMap(({ code }) => {
    if (code === "consultant") return [{ label: importColumnLabel(code), words: [...consultants] }];
    if (!Object.hasOwn(importCatalogues, code)) return [];
    return [{ label: importColumnLabel(code), words: wordsOfCatalogue(code as ImportCatalogue) }];
  });
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, at) => lists.map(({ words }) => words[at] ?? null));
  const needed = columns.filter((column) => column.needed).map(({ label }) => `«${label}»`);
  const above = [...rules, `Обязательные столбцы: ${needed.join(", ")}.`].map((rule) => [rule]);
  const headings = [...above, [], lists.map(({ label }) => label)];
  return writeXlsx({
    sheets: [
      {
        name: "Журнал",
        columns: columns.map(({ code }) => ({
          width: widths[code] ?? 22,
          style: code === "started_at" ? { ...cellStyle, numFmt: "dd.mm.yyyy hh:mm" } : cellStyle,
        })),
        rows: [columns.map(({ label }) => label)],
        cells: new Map(columns.map((_, at) => [`0,${at}`, { style: headingStyle }])),
        freezePane: { rows: 1 },
      },
      {
        name: "Как заполнять",
        columns: lists.map(() => ({ width: 42 })),
        rows: [...headings, ...rows],
        cells: new Map(lists.map((_, at) => [`${headings.length - 1},${at}`, { style: headingStyle }])),
      },
    ],
    properties: { title: "Шаблон для загрузки журнала" },
  });
}
