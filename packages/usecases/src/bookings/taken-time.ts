import { DatabaseError } from "@prosvet/db";
import { slotTaken } from "./choose-slot.ts";

const exclusionViolated = "23P01";
const uniqueViolated = "23505";

/** A change of consultant or time that the database refused because somebody has that time: `slot_taken`. */
export async function catchTaken<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const taken =
      error instanceof DatabaseError && [exclusionViolated, uniqueViolated].includes(error.sqlstate);
    throw taken ? slotTaken() : error;
  }
}
