import { DatabaseError } from "@prosvet/db";
import { slotTaken } from "./choose-slot.ts";

const exclusionViolated = "23P01";
const uniqueViolated = "23505";
/** Two who wanted one time waited for one another, and the database let one of them go. */
const deadlocked = "40P01";

/** A change of consultant or time that the database refused because somebody has that time: `slot_taken`. */
export async function catchTaken<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const taken =
      error instanceof DatabaseError &&
      [exclusionViolated, uniqueViolated, deadlocked].includes(error.sqlstate);
    throw taken ? slotTaken() : error;
  }
}
