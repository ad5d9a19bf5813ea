import { servicesRegisterTitle } from "@prosvet/domain";
import {
  type GeneralRegister,
  generalServiceColumns,
  type OfficialRegister,
  type OfficialServiceRow,
  officialServiceColumns,
  officialServiceMarks,
  type ServiceRegisterRow,
  serviceMarks,
} from "../src/index.ts";

const heading = {
  title: [servicesRegisterTitle],
  centre: { name: "КЦ «Гармония»", timezone: "Asia/Yekaterinburg" },
  period: "ноябрь 2026 года",
} as const;

/** What stands above the title of an official form, and who signs under it. */
export const officialForm = {
  centre: { ...heading.centre, organisation: "МАДОУ детский сад «Акбузат»" },
  signatures: [
    { post: "Журнал ведёт", name: null },
    { post: "Заведующий", name: "И. И. Сафина" },
  ],
} as const;

export const signatureLines = [
  "Журнал ведёт ____________________ ____________________",
  "Заведующий ____________________ И. И. Сафина",
];

export const watermark = "Запросила: Анна Иванова, 22.11.2026 14:03. Цель: проверка & сверка";

export const generalRegister = (
  rows: readonly ServiceRegisterRow[],
  changes: Partial<GeneralRegister<ServiceRegisterRow>> = {},
): GeneralRegister<ServiceRegisterRow> => ({
  ...heading,
  ...serviceMarks,
  ...{ use: "general", columns: generalServiceColumns, rows: [rows] },
  ...changes,
});

export const officialRegister = (
  rows: readonly OfficialServiceRow[],
  changes: Partial<OfficialRegister<OfficialServiceRow>> = {},
): OfficialRegister<OfficialServiceRow> => ({
  ...heading,
  ...officialServiceMarks,
  ...{ use: "official", columns: officialServiceColumns, rows: [rows], watermark },
  ...changes,
});

/** Columns narrow enough to go on one sheet. */
export const fewColumns = ["ordinal", "started_at", "name", "outcome", "printed_pages"];

/** A correction that was made after the month was closed. */
export const corrected: Pick<ServiceRegisterRow, "outcome" | "printedSheets" | "corrections"> = {
  outcome: "satisfied",
  printedSheets: 2,
  corrections: [
    {
      was: { outcome: "referred", printedSheets: 5 },
      on: "2026-12-05",
      reason: "спутали с Лесной, 5",
      closedPeriod: "ноябрь 2026 года",
    },
  ],
};

export const correctionNote = "№ 1. Исправлено после закрытия периода «ноябрь 2026 года» 05.12.2026";
