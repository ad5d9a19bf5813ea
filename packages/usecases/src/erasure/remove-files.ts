import type { Ctx } from "../context.ts";

/** Removes files after the commit; one that cannot be removed now is by the job that looks for files without a row. */
export async function removeFiles({ files }: Ctx, tenantId: string, names: readonly string[]): Promise<void> {
  for (const name of names) await files?.store.remove(tenantId, name).catch(() => {});
}
