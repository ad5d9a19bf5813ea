import { isOpenBooking } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";

/** A link of a video meeting is given to what is remote and still to come. */
export const mayHaveVideo = ({ form, state }: BookingRow): boolean =>
  form === "remote" && isOpenBooking(state);
