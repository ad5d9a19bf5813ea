import type { Notice } from "../../api/types.ts";

type Subject = Pick<Notice, "booking" | "line">;

/** The booking of a notice, or the line whose materials a letter carries. */
export const subjectOfNotice = ({ booking, line }: Subject): string =>
  booking?.number ?? `Услуга №\u00A0${line?.number}, ${line?.year}\u00A0год`;

/** The same after «сообщение …». */
export const aboutNotice = ({ booking, line }: Subject): string =>
  booking ? `о записи ${booking.number}` : `об услуге № ${line?.number}`;
