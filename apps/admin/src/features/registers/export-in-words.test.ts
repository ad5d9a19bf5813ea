import { expect, it } from "vitest";
import type { ExportCard } from "../../api/types.ts";
import { exportInWords } from "./export-in-words.ts";

const card = {
  ...{ id: "1", document: "services", format: "xlsx", use: "general", year: 2026, month: 10 },
  ...{ askedAt: "", state: "ready", done: 1, total: 1, size: 1, expiresAt: "" },
} satisfies ExportCard;

it("[R8] a file is named by its journal, its period and its kind", () => {
  expect(exportInWords(card)).toBe("Журнал услуг, октябрь 2026, XLSX");
  expect(exportInWords({ ...card, month: null, use: "official", format: "pdf" })).toBe(
    "Журнал услуг, 2026 год, PDF, с именами",
  );
  expect(exportInWords({ ...card, document: "refusal_letter", year: null, month: null })).toBe(
    "Письмо об отказе, XLSX",
  );
});
