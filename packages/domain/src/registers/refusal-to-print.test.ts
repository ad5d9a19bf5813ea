import { expect, it } from "vitest";
import { refusalToPrint } from "./refusal-to-print.ts";
import { registerColumns } from "./register-columns.ts";

it("[R8] a printed document has up to 5,000 lines, a PDF as many as its columns leave room for, a table any number", () => {
  const refused = (format: "xlsx" | "pdf" | "docx", rows: number, columns: number) =>
    refusalToPrint({ format, rows, columns })?.value ?? null;
  expect(refused("docx", 5_000, 30)).toBeNull();
  expect(refused("docx", 5_001, 1)).toBe(5_000);
  expect(refused("pdf", 5_000, 12)).toBeNull();
  expect(refused("pdf", 2_401, 25)).toBe(2_400);
  expect(refused("xlsx", 1_000_000, 33)).toBeNull();
});

it("[R8] a month of a busy centre, 80 services on each of 22 days, prints with every column of the catalogue", () => {
  const columns = registerColumns.services.length;
  expect(refusalToPrint({ format: "pdf", rows: 80 * 22, columns })).toBeNull();
});

it("[R8] who is refused is told what to choose instead", () => {
  expect(refusalToPrint({ format: "pdf", rows: 9_000, columns: 16 })?.message).toBe(
    "В PDF помещается до 3750 строк, а выбрано 9000. Выберите месяц или скачайте XLSX.",
  );
});
