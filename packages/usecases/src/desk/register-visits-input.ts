import { visitCells } from "@prosvet/domain";
import { z } from "zod";
import { RecordService } from "../services/index.ts";

const cell = z.string().max(200).default("");

/** A line of a paper list as it was typed: nothing of it is read before the use-case does. */
export const TypedVisit = z.strictObject(
  Object.fromEntries(visitCells.map((name) => [name, cell])) as Record<
    (typeof visitCells)[number],
    typeof cell
  >,
);

export const RegisterVisits = z.strictObject({
  rows: z.array(TypedVisit).min(1).max(100),
  /** Whether the lines that can be read are entered when others cannot; else all of them or none. */
  onlyRight: z.boolean().default(false),
  /** Why the head enters lines of a month that is closed; not read of the others. */
  afterClosingReason: RecordService.shape.afterClosingReason,
});
export type RegisterVisits = z.output<typeof RegisterVisits>;
