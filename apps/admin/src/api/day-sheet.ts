import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { daySheetApi } from "./clients.ts";

export type SheetChoice = { date: string; consultant?: string };

const sheet = daySheetApi["day-sheet"];

export const daySheetQuery = (choice: SheetChoice) =>
  queryOptions({
    queryKey: ["day-sheet", choice],
    queryFn: ({ signal }) => bodyOf(sheet.$get({ query: choice }, within(signal))),
  });

/** Names for the sheet: every one is written down, so they are kept on the screen and nowhere else. */
export const discloseSheet = ({ date, consultant }: SheetChoice, why: string) =>
  bodyOf(sheet.names.$post({ json: { date, consultantId: consultant, why } }));
