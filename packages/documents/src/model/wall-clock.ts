import { isoWithOffset } from "@prosvet/domain";

const quarterHour = 900_000;

/**
 * The wall clock of a centre. In: an IANA zone. Out: a function from an instant to a Date whose UTC fields show the
 * centre's wall time. Throws RangeError on an unknown zone when first used. R8 (dates of the journal are the centre's).
 */
export function wallClockOf(timezone: string): (instant: Date) => Date {
  // A zone moves its clock only at a whole quarter of an hour, so rows of one quarter share an offset.
  let quarter = Number.NaN;
  let offset = 0;
  return (instant) => {
    const at = Math.floor(instant.getTime() / quarterHour);
    if (at !== quarter) {
      quarter = at;
      const start = at * quarterHour;
      offset = Date.parse(`${isoWithOffset(new Date(start), timezone).slice(0, 19)}Z`) - start;
    }
    return new Date(instant.getTime() + offset);
  };
}
