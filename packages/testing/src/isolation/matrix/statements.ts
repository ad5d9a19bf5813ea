import type { Door } from "@prosvet/db";
import type { Place } from "./place.ts";
import { firstRow } from "./row-factories.ts";
import type { Row, RowFactory } from "./row-factory.ts";
import { insertion, literal, where } from "./sql-text.ts";
import type { Command, TableFacts } from "./table-facts.ts";

export type Target = { table: string; facts: TableFacts; factory: RowFactory; door: Door };

/** The column that an update of this door would change: one that it may, else any beside the key. */
const changed = ({ facts, door }: Target) =>
  facts.rights[door].update.find((name) => !facts.key.includes(name) && name !== "tenant_id") ??
  facts.columns.find((name) => !facts.key.includes(name)) ??
  (facts.columns[0] as string);

const upsert = (target: Target, row: Row) => {
  const column = changed(target);
  const value = newValue(target, column, `excluded.${column}`);
  return `${insertion(target.table, row)} on conflict (${target.facts.key.join(", ")}) do update set ${column} = ${value}`;
};

function newValue({ factory, door }: Target, column: string, same: string) {
  const change = factory.change?.(door) ?? {};
  return column in change ? literal(change[column] ?? null) : same;
}

/** The statement of a command against the row of a place; what moves goes to the second one. Null: it makes no sense. */
export function statementOf(command: Command, target: Target, place: Place, to: Place): string | null {
  const { table, facts, factory, door } = target;
  const row = firstRow(factory, place, door);
  const one = where(row, facts.key);
  const gone = where(factory.mayGo?.(place) ?? row, facts.key);
  const column = changed(target);
  const moves = facts.columns.includes("tenant_id");
  return {
    select: `select from ${table} where ${one}`,
    count: `select from ${table}`,
    insert: insertion(table, factory.fresh(place, door)),
    update: `update ${table} set ${column} = ${newValue(target, column, column)} where ${one}`,
    delete: `delete from ${table} where ${gone}`,
    move: moves ? `update ${table} set tenant_id = '${to.tenant}' where ${one}` : null,
    skip: `${insertion(table, row)} on conflict do nothing`,
    upsert: upsert(target, row),
  }[command];
}

/** Whether the door's rights are enough for the command, policies aside. */
export function isGranted(command: Command, target: Target, place: Place): boolean {
  const { facts, factory, door } = target;
  const rights = facts.rights[door];
  const column = changed(target);
  const all = (names: string[], of: string[]) => names.every((name) => of.includes(name));
  const inserts = all(Object.keys(factory.fresh(place, door)), rights.insert);
  const finds = all(facts.key, rights.select);
  const updates = rights.update.includes(column);
  return {
    select: finds,
    count: rights.select.length > 0,
    insert: inserts,
    update: updates && finds && rights.select.includes(column),
    delete: rights.delete && finds,
    move: rights.update.includes("tenant_id") && finds,
    skip: inserts,
    upsert: inserts && updates && finds && rights.select.includes(column),
  }[command];
}

export const commands: Command[] = [
  "select",
  "count",
  "insert",
  "update",
  "delete",
  "move",
  "skip",
  "upsert",
];
