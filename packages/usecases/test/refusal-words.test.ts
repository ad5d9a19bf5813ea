import { services } from "@prosvet/db/schema";
import { emptyDatabase } from "@prosvet/testing";
import { askExport, contextOf, correctService, listCorrections, makeExports } from "@prosvet/usecases";
import { fillOlder } from "@prosvet/usecases/keys";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { now, openJournal } from "./support/journal.ts";
import { keeper } from "./support/keeper.ts";

// Of its own: the worker makes what any centre has asked for.
const base = await emptyDatabase("refusal_words");
const year = { document: "services", format: "xlsx", year: 2026 } as const;
const official = { ...year, use: "official", why: { reason: "check" } } as const;
const general = { ...year, use: "general" } as const;
const refused = {
  outcome: "refused" as const,
  refusalReason: "outside_competence" as const,
  refusalText: "Вопрос о назначении лекарств Пете решает врач.",
};

async function openRefused() {
  const { centre, record, as } = await openJournal(base);
  const head = as(await centre.member("head"));
  const { id } = await record(refused);
  const inCentre = <T>(run: Parameters<typeof base.owner.inTenant<T>>[1]) =>
    base.owner.inTenant(centre.tenantId, run);
  const lying = async () => (await inCentre((tx) => tx.select().from(services)))[0];
  const change = (columns: Partial<typeof services.$inferInsert>) =>
    inCentre((tx) => tx.update(services).set(columns).where(eq(services.id, id)));
  const written = async (asked: typeof official | typeof general = official) => {
    const { write, last } = keeper();
    await askExport(head, asked);
    await makeExports(contextOf(base.deps({ clock: () => now }), { kind: "worker" }), write);
    return last()?.rows.map((row) => (row as { refusalText: string }).refusalText);
  };
  const fill = () => fillOlder(base.owner, base.keyring, [centre.tenantId], () => now);
  return { head, id, lying, change, written, fill };
}

it("[R34] [R52] the words of a refusal lie sealed; older ones are sealed by the operator and read as before", async () => {
  const { lying, change, written, fill } = await openRefused();
  expect(await lying()).toMatchObject({ refusalText: null, refusalTextSealed: expect.stringMatching(/^v1/) });
  expect(await written()).toEqual([refused.refusalText]);
  await change({ refusalText: refused.refusalText, refusalTextSealed: null });
  expect(await written()).toEqual([refused.refusalText]);
  expect(await fill()).toMatchObject([{ sealed: 1 }]);
  expect((await lying())?.refusalText).toBeNull();
  expect(await written()).toEqual([refused.refusalText]);
});

it("[R33] a journal for general use has the reason of a refusal by its code, and no words of it, sealed or older", async () => {
  const { change, written } = await openRefused();
  expect(await written(general)).toEqual([null]);
  await change({ refusalText: refused.refusalText, refusalTextSealed: null });
  expect(await written(general)).toEqual([null]);
});

it("[R8] [R34] corrected words are sealed too, and the history names them without showing them", async () => {
  const { head, id, lying, written, change } = await openRefused();
  await change({ refusalText: refused.refusalText, refusalTextSealed: null });
  const changes = { refusalText: "Решает врач." };
  await correctService(head, id, { changes, reason: "короче", version: 1 });
  expect((await lying())?.refusalText).toBeNull();
  expect(await written()).toEqual(["Решает врач."]);
  const { corrections } = await listCorrections(head, id);
  expect(corrections[0]?.columns.toSorted()).toEqual(["refusalText", "refusalTextSealed"]);
  expect(JSON.stringify(corrections)).not.toContain("Пете");
});
