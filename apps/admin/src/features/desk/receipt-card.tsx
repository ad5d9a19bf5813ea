import { serviceFormLabels } from "@prosvet/domain";
import type { Receipt } from "../../api/desk.ts";
import { useCentre } from "../../app/use-centre.ts";
import { PrintCard } from "../../ui/print-card.tsx";

/** The card that is printed and handed over: neither a topic nor a name is on it. */
export function ReceiptCard({ receipt, when }: { receipt: Receipt; when: string }) {
  const { name } = useCentre();
  const { number, pin, consultant, place, form } = receipt;
  const facts: [string, string | undefined][] = [
    ["Номер записи", number],
    ["ПИН-код", pin],
    ["Когда", when],
    ["Как", serviceFormLabels[form]],
    ["Консультант", consultant?.name],
    ["Где", place ? [place.name, place.address].filter(Boolean).join(", ") : undefined],
  ];
  return (
    <PrintCard
      title={name}
      facts={facts.flatMap(([label, fact]) => (fact ? [[label, fact] as const] : []))}
      note="По номеру и ПИН-коду запись можно посмотреть, перенести или отменить на сайте центра."
    />
  );
}
