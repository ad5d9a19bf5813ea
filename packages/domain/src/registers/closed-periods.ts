import { firstRefusal, type Refusal, type RefusalCode } from "../refusal.ts";
import { monthName } from "./month-name.ts";

/** What a month still has unfinished. Drafts and empty lines stop the closing; bookings only ask to be confirmed. */
export type Unfinished = {
  /** Bookings of the month whose time has passed and that have no line in the journal. */
  bookingsWithoutLine: number;
  drafts: number;
  /** Lines without a topic, a referral, or a reason that they must have. */
  emptyLines: number;
};

export type PeriodToClose = {
  /** First day of the month. */
  month: string;
  /** The day of the centre. */
  today: string;
  isClosed: boolean;
  unfinished: Unfinished;
  /** The head has seen what is unfinished and closes all the same. */
  confirmed: boolean;
};

/**
 * Why a month of a register may not be closed (R8, R12): it is not over, it is closed, its lines are not finished, or
 * its warnings were not confirmed. In: days of the centre, ISO. There is no way back: a closed month stays closed.
 */
export const refusalToClosePeriod = (period: PeriodToClose): Refusal | null =>
  firstRefusal(
    () => refusalByMonth(period),
    () => refusalByLines(period.unfinished),
    () => refusalByWarnings(period),
  );

function refusalByMonth({ month, today, isClosed }: PeriodToClose): Refusal | null {
  if (isClosed) return refusal("period_already_closed", `Журнал за ${monthName(month)} уже закрыт.`);
  if (month.slice(0, 7) < today.slice(0, 7)) return null;
  return refusal(
    "period_not_over",
    `Журнал за ${monthName(month)} можно закрыть, когда месяц закончится. Выберите прошедший месяц.`,
  );
}

function refusalByLines({ drafts, emptyLines }: Unfinished): Refusal | null {
  if (drafts + emptyLines === 0) return null;
  return refusal(
    "period_unfinished",
    `В журнале есть незаконченные строки: черновиков ${drafts}, с пустыми обязательными сведениями ${emptyLines}. Дополните их.`,
  );
}

function refusalByWarnings({ unfinished, confirmed }: PeriodToClose): Refusal | null {
  if (unfinished.bookingsWithoutLine === 0 || confirmed) return null;
  return refusal(
    "closing_unconfirmed",
    `За этот месяц есть записи без услуги: ${unfinished.bookingsWithoutLine}. Внесите услуги или подтвердите закрытие.`,
  );
}

/**
 * Why a line of a closed month may not be entered or corrected (R8): only the head does it, with a reason. In: the
 * month of the line, whether it is closed, who asks and why.
 */
export function refusalToChangeClosed(change: {
  month: string;
  isClosed: boolean;
  isHead: boolean;
  reason: string | null;
}): Refusal | null {
  if (!change.isClosed || (change.isHead && change.reason?.trim())) return null;
  const closed = `Журнал за ${monthName(change.month)} закрыт.`;
  return refusal(
    "period_closed",
    change.isHead
      ? `${closed} Укажите, почему строка меняется после закрытия.`
      : `${closed} Внести или исправить строку может только руководитель.`,
  );
}

const refusal = (code: RefusalCode, message: string): Refusal => ({ code, message, requirement: "R8" });
