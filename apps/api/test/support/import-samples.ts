import { importTemplate } from "@prosvet/documents";
import type { Desk } from "./centre.ts";
import type { Sample } from "./samples.ts";

const bytes = await importTemplate({ columns: ["kind"], consultants: ["Консультант 1"] });

/** A form with a workbook, as the page sends it. */
export function journalForm(name = "Журнал.xlsx", body: Uint8Array = bytes): FormData {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(body)], name));
  return form;
}

/** A file that waits for the worker. */
export async function newImport({ head }: Desk): Promise<string> {
  const answer = await head.call("POST", "/api/imports", { form: journalForm() });
  return answer.read<{ import: { id: string } }>().import.id;
}

/** Good requests of imports. */
export const importSamples: Record<string, () => Sample> = {
  readImportTemplate: () => ({ status: 200 }),
  uploadImport: () => ({ form: journalForm("Журнал.txt"), status: 422 }),
  listImports: () => ({ status: 200 }),
  readImport: () => ({ status: 200 }),
  readImportFaults: () => ({ status: 404 }),
  enterImport: () => ({ body: {}, status: 422 }),
  undoImport: () => ({ body: { reason: "Не тот год" }, status: 422 }),
};
