import { type Channel, channelLabels } from "../catalogues/channels.ts";
import { type ServiceForm, serviceFormLabels } from "../catalogues/service-forms.ts";
import type { Limits } from "../limits/limits.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { dateInWords, plural } from "../time/words.ts";
import { windowDuty } from "../window/window.ts";
import { type Flaw, flaw } from "./flaw.ts";

/** All are days of the centre. */
export type WindowDays = {
  form: string;
  deadline: CalendarDay;
  /** The day of the service, or of the time that the booking has; null when it has none. */
  receivedOn: CalendarDay | null;
  firstOfferedOn: CalendarDay | null;
  laterByWish: boolean;
  today: CalendarDay;
};

/**
 * Whether a booking was not received within its window (R36), or a question not answered in its days (R26): a duty where
 * the centre guarantees the window, advice where it recommends it. Who was offered a time within it missed nothing.
 */
export function windowFlaw(
  { form, deadline, receivedOn, firstOfferedOn, laterByWish, today }: WindowDays,
  limits: Pick<Limits, "bookingWindowMode">,
): Flaw | null {
  if (receivedOn === null ? deadline >= today : receivedOn <= deadline) return null;
  const last = `последний день был ${dateInWords(deadline)}`;
  if (form === "written") {
    if (receivedOn === null) return null;
    return flaw("answered_late", "R26", "must", `Ответ дан ${dateInWords(receivedOn)}, а ${last}.`);
  }
  if (laterByWish || (firstOfferedOn !== null && firstOfferedOn <= deadline)) return null;
  const severity = windowDuty(limits) === "must" ? "must" : "recommended";
  const when = receivedOn === null ? "Времени не предложили" : `Приём ${dateInWords(receivedOn)}`;
  return flaw("window_missed", "R36", severity, `${when}, а ${last}.`);
}

export type ConductFacts = {
  state: string;
  form: ServiceForm;
  channel: Channel;
  durationMinutes: number;
  printedSheets: number;
  copiedToRecipientMedia: boolean;
};

type ConductLimits = Pick<
  Limits,
  "durationMinutes" | "channels" | "serviceForms" | "printoutPageCap" | "removableMediaAllowed"
>;

/**
 * What of a line is outside the limits that it was entered under: how long (R27), by which channel and form (R24, R25),
 * sheets (R45), media (R47). Of a service that was not given, nothing.
 */
export function conductFlaws(line: ConductFacts, limits: ConductLimits): Flaw[] {
  if (line.state !== "given") return [];
  const { min, max } = limits.durationMinutes;
  const cap = limits.printoutPageCap;
  const { durationMinutes: minutes, printedSheets: sheets } = line;
  return [
    line.form !== "written" &&
      (minutes < min || minutes > max) &&
      flaw(
        "duration_outside",
        "R27",
        "recommended",
        `Услуга длилась ${minutes} мин; обычно в центре от ${min} до ${max} мин.`,
      ),
    !limits.channels.includes(line.channel) &&
      flaw(
        "channel_outside",
        "R25",
        line.channel === "foreign_messenger" ? "must" : "recommended",
        `Канала «${channelLabels[line.channel]}» нет в перечне центра.`,
      ),
    !limits.serviceForms.includes(line.form) &&
      flaw(
        "form_outside",
        "R24",
        "recommended",
        `Формы «${serviceFormLabels[line.form]}» нет в перечне центра.`,
      ),
    sheets > cap &&
      flaw(
        "sheets_over",
        "R45",
        "must",
        `Распечатано ${sheets} ${plural(sheets, "лист", "листа", "листов")} из ${cap} допустимых.`,
      ),
    line.copiedToRecipientMedia &&
      !limits.removableMediaAllowed &&
      flaw("media_copied", "R47", "must", "Запись сделана на носитель получателя."),
  ].filter((one) => one !== false);
}

/** A booking that the staff put outside the hours of the centre, with why (R13). */
export const outsideOpeningsFlaw = (): Flaw =>
  flaw("outside_openings", "R13", "recommended", "Записано вне часов приёма.");
