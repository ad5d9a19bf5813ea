import { accessNeedLabels, channelCatalogue, plural, serviceFormLabels, topicLabel } from "@prosvet/domain";
import type { SheetVisit } from "../../api/types.ts";

/** Form and place: «Очная, кабинет 2», and that an address is on file, never the address. */
export function placeInWords({ form, channel, place, hasAddress }: SheetVisit): string {
  const how = form === "remote" ? channelCatalogue[channel].label : serviceFormLabels[form];
  const where = place ?? (hasAddress ? "адрес указан в записи" : null);
  return where ? `${how}, ${where}` : how;
}

/** What to get ready: childcare, access, a second participant, a recording that the recipient announced. */
export function marksOf(visit: SheetVisit): string[] {
  const {
    childcareChildren: children,
    participants,
    accessNeeds,
    recordingAnnounced,
    together,
    topic,
  } = visit;
  return [
    ...(topic ? [topicLabel(topic)] : []),
    ...(children > 0 ? [`присмотр: ${children} ${plural(children, "ребёнок", "ребёнка", "детей")}`] : []),
    ...accessNeeds.map((need) => accessNeedLabels[need].toLowerCase()),
    ...(participants > 1 ? ["придут двое"] : []),
    ...(together ? ["вдвоём с коллегой"] : []),
    ...(recordingAnnounced ? ["получатель предупредил о записи"] : []),
  ];
}
