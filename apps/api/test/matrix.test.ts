import { randomUUID as newId } from "node:crypto";
import { expect, it } from "vitest";
import type { Answer, Caller } from "./support/caller.ts";
import { book, freeSlots, openDesk } from "./support/centre.ts";
import { newConsent, newMember } from "./support/consents.ts";
import { type Operation, readDocument } from "./support/document.ts";
import { failedNotice } from "./support/failed-notice.ts";
import { fingerprintOf } from "./support/fingerprint.ts";
import { idsOf, takeTicket } from "./support/ids.ts";
import { isLetIn, peopleOf } from "./support/people.ts";
import { type Ids, type Kind, kindsIn, samples } from "./support/samples.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";
import { askInWriting } from "./support/written.ts";

const api = world({ trustProxy: true });
const hours = { startsAt: "09:00", endsAt: "23:00" };
type Described = Operation & { path: string; method: string };

/** The whole of it: every operation, everybody, their own ids, another centre's and none's. */
it("every operation lets in whom it declares, and tells nothing of another centre", async () => {
  const [own, other] = [await openDesk(api, { hours }), await openDesk(api, { name: "Чужой центр ЖЖ" })];
  const [mine, theirs] = [await idsOf(api, own), await idsOf(api, other)];
  const marks = [other.centre.tenantId, ...other.centre.consultantIds, theirs.booking, "Чужой центр ЖЖ"];
  const before = await fingerprintOf(api, other.centre);
  const people = await peopleOf(api, own);
  const { operations } = await readDocument(api);
  const tally = { operations: operations.length, cells: 0, leaks: [] as string[] };

  for (const operation of operations) {
    const sample = samples[operation.operationId];
    if (!sample) throw new Error(`no sample for ${operation.operationId}`);
    const authz = operation["x-authz"] ?? [];
    const kinds = [...new Set([...Object.values(operation["x-ids"] ?? {}), ...kindsIn(sample)])] as Kind[];
    for (const { role, call } of people) {
      const cell = `${operation.operationId} as ${role}`;
      const letIn = isLetIn(role, authz);
      const ask = async (changes: Partial<Ids>) => {
        tally.cells++;
        const fresh =
          letIn && changes.booking === undefined && changes.ticket === undefined
            ? await freshBooking(operation, kinds)
            : {};
        const answer = await send(await call(), operation, { ...mine, ...fresh, ...changes });
        expect(answer.status, cell).toBeLessThan(500);
        return answer;
      };
      const plain = await ask({});
      if (!letIn) expect(plain.status, cell).toBe(role === "anybody" ? 401 : 403);
      if (letIn && role !== "colleague" && role !== "anybody" && role !== "no place") {
        expect(plain.status, cell).toBe(sample(mine).status);
      }
      if (authz.includes("public")) continue;
      const answers = [plain];
      for (const kind of kinds) {
        const [foreign, absent] = [await ask({ [kind]: theirs[kind] }), await ask({ [kind]: newId() })];
        expect(foreign.status, `${cell}, ${kind}`).toBe(absent.status);
        expect(masked(foreign), `${cell}, ${kind}`).toBe(masked(absent));
        answers.push(foreign, absent);
      }
      const open = role === "operator" && operation.operationId === "listAllCentres";
      for (const { text } of open ? [] : answers) {
        for (const mark of marks) if (text.includes(mark)) tally.leaks.push(`${cell}: ${mark}`);
      }
    }
  }
  expect(await fingerprintOf(api, other.centre)).toBe(before);
  console.log(`operations=${tally.operations} cells=${tally.cells} leaks=${tally.leaks.length}`);
  expect(tally.leaks).toEqual([]);

  async function freshBooking(operation: Described, kinds: Kind[]): Promise<Partial<Ids>> {
    if (operation.operationId === "callNextTicket") await takeTicket(own);
    if (operation.operationId === "withdrawConsent")
      return { consent: await newConsent(own, mine.recipient) };
    if (operation.operationId === "endMember") return { membership: await newMember(own) };
    if (kinds.includes("notice")) return { notice: (await failedNotice(api, own)).id };
    if (["correctService", "annulService"].includes(operation.operationId))
      return { service: await freshLine() };
    if (kinds.includes("ticket")) return { ticket: await takeTicket(own) };
    if (kinds.includes("writtenRequest")) return { writtenRequest: await askInWriting(api.anybody, own) };
    if (!kinds.includes("booking")) return {};
    const { id } = await book(api, own);
    if (operation.operationId !== "moveBooking") return { booking: id };
    return { booking: id, freeTime: (await freeSlots(api, own.centre)).at(-1)?.startsAt ?? "" };
  }

  async function freshLine(): Promise<string> {
    const { service } = (await record(own.head, serviceOf(own))).read<{ service: { id: string } }>();
    return service.id;
  }
}, 240_000);

function send(caller: Caller, operation: Described, ids: Ids): Promise<Answer> {
  const { query, body, form, headers } = samples[operation.operationId]?.(ids) ?? {};
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => ids[operation["x-ids"]?.[name] as Kind]);
  return caller.call(operation.method, query ? `${path}?${query}` : path, { body, form, headers });
}

/** What differs between two answers of the same kind by nature: times, and what a fresh booking is numbered. */
const masked = ({ text }: Answer) => (text.startsWith("PK") ? "file" : text);
