import { holdReasonLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { releaseHold, retentionKey } from "../../api/retention.ts";
import type { Retention } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { TextLink } from "../../ui/links.tsx";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";
import { dayInFigures } from "./day-in-figures.ts";

type Hold = Retention["holds"][number];

/** What is held, since when, by whom and why; each is released by a click. */
export function HoldsTable({ holds }: { holds: Hold[] }) {
  const queryClient = useQueryClient();
  const releasing = useMutation({
    mutationFn: ({ id }: Hold) => releaseHold(id),
    onSuccess: (_, { recipientCode }) => toastDone(`Приостановка снята: ${recipientCode}`),
    onError: toastProblem,
    onSettled: () => queryClient.invalidateQueries({ queryKey: retentionKey }),
  });
  return (
    <table className={tableStyles.table}>
      <caption className={tableStyles.hiddenCaption}>Приостановленное уничтожение</caption>
      <thead>
        <tr>
          <th scope="col">Получатель</th>
          <th scope="col">Почему</th>
          <th scope="col">Кто и когда</th>
          <th scope="col">Действия</th>
        </tr>
      </thead>
      <tbody>
        {holds.map((hold) => (
          <tr key={hold.id}>
            <td data-label="Получатель">
              <TextLink to="/recipients/card" search={{ id: hold.recipientId }}>
                {hold.recipientCode}
              </TextLink>
            </td>
            <td data-label="Почему">
              {holdReasonLabels[hold.reason]}
              {hold.words && <div>{hold.words}</div>}
            </td>
            <td data-label="Кто и когда">
              {hold.placedBy}
              <div>{dayInFigures(dayOfWire(hold.placedAt))}</div>
            </td>
            <td data-label="Действия">
              <button
                type="button"
                className={rowStyles.button}
                aria-label={`Снять приостановку: ${hold.recipientCode}`}
                disabled={releasing.isPending}
                onClick={() => releasing.mutate(hold)}
              >
                Снять приостановку
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
