import type { Row } from "./bench.ts";
import { booking, rush } from "./booking.ts";
import { exportRow } from "./export.ts";
import { growth } from "./growth.ts";
import { journal } from "./journal.ts";
import { page } from "./page.ts";
import { policy } from "./policy.ts";
import { server } from "./server.ts";
import { slots } from "./slots.ts";
import { tenantRead } from "./tenant-read.ts";

/** The rows of «How fast, how much» that can be measured so far, in its order. */
export const rows: readonly Row[] = [
  tenantRead,
  policy,
  slots,
  booking,
  rush,
  journal,
  growth,
  page,
  exportRow,
  server,
];
