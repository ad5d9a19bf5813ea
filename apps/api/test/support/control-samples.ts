import type { Ids, Sample } from "./samples.ts";

const month = "from=2026-11&to=2026-11";

/** Good requests of what the head looks after. */
export const controlSamples: Record<string, (ids: Ids) => Sample> = {
  listAudit: ({ booking }) => ({
    query: `action=bookings.request&subjectId=${booking}&limit=10`,
    status: 200,
  }),
  verifyAudit: () => ({ status: 200 }),
  listFindings: () => ({ query: `kind=overdue&${month}`, status: 200 }),
  countFindings: () => ({ query: month, status: 200 }),
};
