import { addLastStep, type LastStep } from "../pool/last-steps.ts";
import { clientUnder } from "./handle.ts";
import type { CentreTx } from "./with-tenant.ts";

/**
 * Adds a step that runs when the callback of `withTenant`, `withPublic` or `withWorker` has ended well, before the
 * commit: what it locks is locked last and for the shortest time. An error of the step rolls everything back. Throws
 * TypeError in `readTenant` and `readPublic`, whose commit is already on its way, and after the callback's end.
 */
export const beforeCommit = (tx: CentreTx, step: LastStep): void => addLastStep(clientUnder(tx), step);
