import { importFaults, readTable } from "@prosvet/documents";
import type { WorkbookMeans } from "@prosvet/usecases";

/** How imports read workbooks and write them. */
export const workbooks: WorkbookMeans = { read: readTable, writeFaults: importFaults };
