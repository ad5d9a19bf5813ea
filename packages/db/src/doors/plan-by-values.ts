import { clientUnder } from "./handle.ts";
import type { CentreTx } from "./with-tenant.ts";

/**
 * Has the queries of `run` planned for their own values. A plan that is kept is made for a centre of middling size and
 * any value: for a big centre and a rare value it may read a hundred times more than it must.
 */
export async function planByValues<T>(tx: CentreTx, run: () => Promise<T>): Promise<T> {
  const client = clientUnder(tx);
  const setMode = (mode: "auto" | "force_custom_plan") =>
    client.unsafe(`set local plan_cache_mode = ${mode}`) as Promise<unknown>;
  const [, answer] = await Promise.all([setMode("force_custom_plan"), run()]);
  // Leaves before whatever comes next, which need not wait for it: did it fail, the commit would too.
  setMode("auto").catch(() => {});
  return answer;
}
