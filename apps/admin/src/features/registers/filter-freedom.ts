import { refusalToFilterRegister } from "@prosvet/domain";

/** Which fields of a filter bar narrow a page by themselves, and which only within one of those: set or not. */
export type FilterWidth = { broad: readonly unknown[]; narrow: readonly unknown[] };

const isSet = (value: unknown) => value !== undefined && value !== false;

/** What may be chosen next, so that the journal answers: another broad field, and the whole of a narrow one. */
export function freedomOf({ broad, narrow }: FilterWidth) {
  const set = { broad: broad.filter(isSet).length, narrow: narrow.filter(isSet).length };
  const goes = (more: { broad: number; narrow: number }) => refusalToFilterRegister(more) === null;
  return {
    mayAddBroad: goes({ ...set, broad: set.broad + 1 }),
    mayWiden: goes({ ...set, narrow: set.narrow - 1 }),
  };
}
