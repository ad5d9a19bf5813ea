import type { Sample } from "./samples.ts";

/** Good requests for documents of the registers. */
export const exportSamples: Record<string, () => Sample> = {
  exportServices: () => ({ body: { format: "xlsx", use: "general", year: 2026 }, status: 201 }),
  exportBookings: () => ({ body: { format: "xlsx", use: "general", year: 2026 }, status: 201 }),
  exportFamilies: () => ({ body: { format: "xlsx", use: "general", year: 2026 }, status: 422 }),
  askRefusalLetter: () => ({ body: { format: "pdf", use: "general" }, status: 422 }),
  listExports: () => ({ status: 200 }),
  readExport: () => ({ status: 404 }),
  printServices: () => ({ query: "year=2026", status: 200 }),
  printBookings: () => ({ query: "year=2026", status: 200 }),
  printFamilies: () => ({ query: "year=2026", status: 422 }),
  takeTableOfServices: () => ({ query: "year=2026", status: 200 }),
  takeTableOfBookings: () => ({ query: "year=2026", status: 200 }),
  takeTableOfFamilies: () => ({ query: "year=2026", status: 422 }),
};
