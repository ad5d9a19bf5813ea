import {
  type LimitName,
  type Limits,
  type LimitUnit,
  limitCatalogue,
  plural,
  registerKindLabels,
  topicCatalogue,
} from "@prosvet/domain";
import { limitKinds } from "./limit-kinds.ts";

const nouns: Record<LimitUnit, [one: string, few: string, many: string]> = {
  days: ["день", "дня", "дней"],
  minutes: ["минута", "минуты", "минут"],
  sheets: ["лист", "листа", "листов"],
  months: ["месяц", "месяца", "месяцев"],
  places: ["место", "места", "мест"],
  bookings: ["запись", "записи", "записей"],
};

const withUnit = (count: number, unit: LimitUnit | undefined): string =>
  unit ? `${count} ${plural(count, ...nouns[unit])}` : String(count);

const childcareInWords = ({ offered, places }: Limits["childcare"]): string =>
  offered ? `предлагается, ${withUnit(places, "places")}` : "не предлагается";

const registersInWords = (registers: Limits["registers"]): string[] =>
  (["bookings", "families", "services"] as const)
    .filter((kind) => registers[kind].kept)
    .map((kind) => registerKindLabels[kind]);

const minutesByTopicInWords = (minutes: Limits["durationMinutesByTopic"]): string[] => {
  const set = topicCatalogue.flatMap(({ code, label }) => {
    const count = minutes[code];
    return count === undefined ? [] : [`${label}: ${withUnit(count, "minutes")}`];
  });
  return set.length > 0 ? set : ["по всем темам обычная"];
};

/** The value of a limit as the screen says it, one line for each of its parts. */
export function limitInWords(name: LimitName, limits: Limits): string[] {
  const kind = limitKinds[name];
  const value: unknown = limits[name];
  const { unit } = limitCatalogue[name];
  switch (kind.kind) {
    case "count":
      return [withUnit(value as number, unit)];
    case "counts":
      return Object.entries(kind.labels).map(
        ([key, label]) => `${label}: ${withUnit((value as Record<string, number>)[key] ?? 0, unit)}`,
      );
    case "flag":
      return [value ? kind.yes : kind.no];
    case "choice":
      return [kind.labels[value as string] ?? String(value)];
    case "subset":
      return (value as string[]).map((code) => kind.labels[code] ?? code);
    case "minutesByTopic":
      return minutesByTopicInWords(limits.durationMinutesByTopic);
    case "childcare":
      return [childcareInWords(limits.childcare)];
    case "registers":
      return registersInWords(limits.registers);
  }
}
