import {
  subjectRequestKindLabels,
  subjectRequestOutcomeLabels,
  subjectRequestStandingLabels,
  subjectRequestWayLabels,
} from "@prosvet/domain";
import type { SubjectRequest } from "../../api/types.ts";
import { TextLink } from "../../ui/links.tsx";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { dayInFigures } from "./day-in-figures.ts";

type Props = { year: number; requests: SubjectRequest[]; onAnswer: (request: SubjectRequest) => void };

/** Requests about personal data, the last first: who asked under a code, until when to answer, what was answered. */
export const RequestTable = ({ year, requests, onAnswer }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Обращения за {year} год, последние сначала</caption>
    <thead>
      <tr>
        <th scope="col">№ и дата</th>
        <th scope="col">О чём</th>
        <th scope="col">Кто обратился</th>
        <th scope="col">Ответить до</th>
        <th scope="col">Ответ</th>
      </tr>
    </thead>
    <tbody>
      {requests.map((request) => {
        const { id, number, recipient, standing, answer } = request;
        return (
          <tr key={id}>
            <td data-label="№ и дата">
              <div className={rowStyles.strong}>№ {number}</div>
              {dayInFigures(request.receivedOn)}
            </td>
            <td data-label="О чём">
              {subjectRequestKindLabels[request.kind]}
              <div>{subjectRequestWayLabels[request.way]}</div>
            </td>
            <td data-label="Кто обратился">
              {recipient ? (
                <TextLink to="/recipients/card" search={{ id: recipient.id }}>
                  {recipient.code}
                </TextLink>
              ) : (
                "В центре о человеке ничего нет"
              )}
            </td>
            <td data-label="Ответить до">
              {dayInFigures(request.deadline)}
              <div className={standing === "overdue" ? rowStyles.urgent : undefined}>
                {subjectRequestStandingLabels[standing]}
              </div>
            </td>
            <td data-label="Ответ">
              {answer ? (
                <>
                  {subjectRequestOutcomeLabels[answer.outcome]}
                  {answer.act && `, акт № ${answer.act.number} за ${answer.act.year} год`}
                  <div>
                    {dayInFigures(answer.on)}, {answer.by}
                  </div>
                </>
              ) : (
                <button
                  type="button"
                  className={rowStyles.button}
                  aria-label={`Отметить ответ на обращение № ${number}`}
                  onClick={() => onAnswer(request)}
                >
                  Отметить ответ
                </button>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
