import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { familiesApi } from "./clients.ts";
import type { ChangedFamily, FamilyRemovalReason, NewFamily } from "./types.ts";

export const familiesKey = ["families"] as const;

const one = familiesApi.families[":id"];

/** A page of the register of families of a year: the lines before the number `before`, newest first. */
export const familiesQuery = ({ year, before }: { year: number; before?: number }) =>
  queryOptions({
    queryKey: [...familiesKey, year, before],
    queryFn: ({ signal }) => {
      const query = { year: String(year), before: before === undefined ? undefined : String(before) };
      return bodyOf(familiesApi.families.$get({ query }, within(signal)));
    },
  });

export const registerFamily = (family: NewFamily) => bodyOf(familiesApi.families.$post({ json: family }));

export const changeFamily = (id: string, family: ChangedFamily) =>
  bodyOf(one.$put({ param: { id }, json: family }));

export const removeFamily = (id: string, reason: FamilyRemovalReason) =>
  bodyOf(one.removal.$post({ param: { id }, json: { reason } }));
