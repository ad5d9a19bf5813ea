import type { Door } from "@prosvet/db";
import { type Attempts, type Outcome, type Settings, withoutIds } from "./attempt.ts";
import { type Cell, settingsOf } from "./cell.ts";
import { faultOfForeign, faultOfOwn } from "./judge.ts";
import type { Place } from "./place.ts";
import { rowFactories } from "./row-factories.ts";
import type { RowFactory } from "./row-factory.ts";
import type { Scene } from "./scene.ts";
import { commands, isGranted, statementOf, type Target } from "./statements.ts";
import { type Command, reachOf, type TableFacts } from "./table-facts.ts";

const settingsTo = (value: string): Settings => ({
  tenant_id: value,
  department_id: value,
  booking_id: value,
  recipient_id: value,
});

/** The cells of one table for one door: each command on its own row, on another's, and with no, an empty and a wrong tenant. */
export async function cellsOfTable(
  attempts: Attempts,
  door: Door,
  facts: TableFacts,
  scene: Scene,
): Promise<Cell[]> {
  const target = { table: facts.table, facts, door, factory: rowFactories[facts.table] as RowFactory };
  const cells: Cell[] = [];
  for (const command of commands) {
    const cell = { attempts, target, command, scene };
    cells.push(...(await ownCell(cell)), ...(await contextCells(cell)));
    if (command !== "count") cells.push(...(await foreignCells(cell)));
  }
  return cells;
}

type Question = { attempts: Attempts; target: Target; command: Command; scene: Scene };

async function ownCell({ attempts, target, command, scene }: Question): Promise<Cell[]> {
  const { own, other } = scene.world;
  const statement = statementOf(command, target, own, other);
  if (!statement) return [];
  const outcome = await attempts.attempt(statement, settingsOf(own, own));
  const reach = reachOf(target.table, target.door, command);
  const fault = faultOfOwn(command, seenAsOwn(outcome, reach, command), {
    granted: isGranted(command, target, own),
    rowsOfOwn: reach === "department" || reach === "all" ? 1 : (scene.counts.get(target.table) ?? 0),
    alone: target.factory.alone ?? false,
    movesFreely: reach === "all",
  });
  const leaks = command === "count" && "rows" in outcome && outcome.rows > 0 ? "leak" : "own";
  return [{ findings: fault ? [{ rule: leaks, object: target.table, detail: fault }] : [] }];
}

/** Whoever sees every centre by review sees theirs among them. */
const seenAsOwn = (outcome: Outcome, reach: string, command: Command): Outcome =>
  reach === "all" && command === "count" && "rows" in outcome && outcome.rows > 0 ? { rows: 1 } : outcome;

async function foreignCells({ attempts, target, command, scene }: Question): Promise<Cell[]> {
  const { own, other, absent } = scene.world;
  if (reachOf(target.table, target.door, command) === "all") return [];
  const ask = (place: Place) => {
    const statement = statementOf(command, target, place, own);
    return statement ? attempts.attempt(statement, settingsOf(own, place)) : null;
  };
  const [foreign, missing] = [await ask(other), await ask(absent)];
  if (!foreign || !missing) return [];
  const fault = faultOfForeign(command, "another's", foreign);
  const same = withoutIds(foreign) === withoutIds(missing);
  const object = target.table;
  return [
    { findings: fault ? [{ rule: "leak", object, detail: fault }] : [] },
    { findings: same ? [] : [{ rule: "oracle", object, detail: differs(command, foreign, missing) }] },
  ];
}

const differs = (command: Command, foreign: Outcome, missing: Outcome) =>
  `${command}: another's ${JSON.stringify(foreign)}, absent ${JSON.stringify(missing)}`;

const contexts: [string, Settings][] = [
  ["no tenant", null],
  ["an empty tenant", settingsTo("")],
  ["a wrong tenant", settingsTo("not-a-uuid")],
];

/** What a parent does only with the booking that they have claimed, and with no other of the same centre. */
const claimed: Record<string, Command[]> = {
  "app.bookings": ["update", "upsert"],
  "app.services": ["select", "count"],
  "app.ratings": ["select", "count", "insert"],
  ...Object.fromEntries(
    ["waiting_entries", "slot_offers", "written_answers", "answer_materials", "recipient_keys"].map(
      (name) => [`app.${name}`, ["select", "count", "update", "upsert"] as Command[]],
    ),
  ),
};

const unclaimed = ({ target, command, scene: { world } }: Question): [string, Settings][] =>
  target.door === "public" && claimed[target.table]?.includes(command)
    ? [["another booking claimed", settingsOf(world.own, world.other)]]
    : [];

async function contextCells(question: Question): Promise<Cell[]> {
  const { attempts, target, command, scene } = question;
  const { own, other } = scene.world;
  const statement = statementOf(command, target, own, other);
  const cells: Cell[] = [];
  for (const [name, settings] of [...contexts, ...unclaimed(question)]) {
    if (!statement || reachOf(target.table, target.door, command) === "all") continue;
    const fault = faultOfForeign(command, name, await attempts.attempt(statement, settings));
    cells.push({ findings: fault ? [{ rule: "leak", object: target.table, detail: fault }] : [] });
  }
  return cells;
}
