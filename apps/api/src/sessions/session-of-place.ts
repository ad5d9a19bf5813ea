import type { SessionState } from "@prosvet/auth";
import { type Deps, findAccessRefusal } from "@prosvet/usecases";
import { SessionView } from "./session-view.ts";

/** A session as it is shown; with what somebody lacks who may not work yet in the place they chose (R53). */
export async function sessionViewOf(deps: Deps, state: SessionState | null) {
  const chosen = state?.chosen;
  const refusal = chosen?.kind === "centre" ? await findAccessRefusal(deps, chosen.tenantId, chosen) : null;
  return SessionView.parse({ ...state, lacking: refusal?.message ?? null });
}
