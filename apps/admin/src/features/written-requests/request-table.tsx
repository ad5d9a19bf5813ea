import { useState } from "react";
import type { WrittenRequest } from "../../api/types.ts";
import tableStyles from "../../ui/table.module.css";
import { AssignRequestDialog } from "./assign-request-dialog.tsx";
import { RequestRow } from "./request-row.tsx";

type Props = { requests: WrittenRequest[]; today: string };

/** Written requests with who answers them and how long there is for it; on a narrow screen every row is a card. */
export function RequestTable({ requests, today }: Props) {
  const [assigned, setAssigned] = useState<WrittenRequest | null>(null);
  return (
    <>
      <table className={tableStyles.table}>
        <caption className={tableStyles.hiddenCaption}>Письменные запросы по сроку ответа</caption>
        <thead>
          <tr>
            <th scope="col">Срок ответа</th>
            <th scope="col">Запрос</th>
            <th scope="col">Тема и канал</th>
            <th scope="col">Кто отвечает</th>
            <th scope="col">Ответ</th>
            <th scope="col">Действия</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} today={today} onAssign={setAssigned} />
          ))}
        </tbody>
      </table>
      {assigned && <AssignRequestDialog request={assigned} onClose={() => setAssigned(null)} />}
    </>
  );
}
