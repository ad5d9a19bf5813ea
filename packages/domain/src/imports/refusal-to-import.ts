import type { Refusal, RefusalCode } from "../refusal.ts";

/** Of one file. */
export const importLimits = { bytes: 10 * 1024 * 1024, rows: 20_000 } as const;

/** What is known of a workbook that somebody sends, before it is opened. */
export type SentWorkbook = {
  name: string;
  bytes: number;
  /** What its list of parts shows; null for what is no workbook. */
  parts: { isWorkbook: boolean; unpackedBytes: number; hasPrograms: boolean; hasFormulas: boolean } | null;
};

/** All parts of a workbook unpacked: the sheets of 20,000 long rows take a half of it. */
export const mostUnpackedBytes = 100 * 1024 * 1024;

/** Why a workbook is not taken (R8, R42): too big, none, packed to burst, with programs or formulas. Null when it is. */
export function refusalToImport({ name, bytes, parts }: SentWorkbook): Refusal | null {
  if (bytes === 0) return no("file_unreadable", "Файл пуст. Выберите другой.");
  if (bytes > importLimits.bytes) {
    return no(
      "file_too_big",
      "Файл больше 10 МБ. Разделите журнал на файлы по годам и загрузите их по одному.",
    );
  }
  if (!/\.xlsx$/i.test(name.trim()) || !parts?.isWorkbook) {
    return no(
      "file_kind_not_taken",
      "Нужен файл XLSX. Откройте журнал в Excel или другой программе и сохраните его как «Книга Excel (.xlsx)».",
    );
  }
  if (parts.unpackedBytes > mostUnpackedBytes) {
    return no("file_too_big", "Файл при открытии слишком велик. Оставьте в нём один лист с журналом.");
  }
  if (parts.hasPrograms) {
    return no(
      "file_kind_not_taken",
      "В файле есть программы или вложения. Скопируйте журнал в новую книгу и сохраните её как .xlsx.",
    );
  }
  if (!parts.hasFormulas) return null;
  return no(
    "file_kind_not_taken",
    "В файле есть формулы. Выделите таблицу, скопируйте её и вставьте как значения, потом загрузите файл ещё раз.",
  );
}

const no = (code: RefusalCode, message: string): Refusal => ({ code, message, requirement: "R8" });
