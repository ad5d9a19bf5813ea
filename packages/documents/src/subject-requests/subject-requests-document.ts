import {
  type SubjectRequestKind,
  type SubjectRequestOutcome,
  type SubjectRequestWay,
  subjectRequestKindLabels,
  subjectRequestOutcomeLabels,
  subjectRequestWayLabels,
} from "@prosvet/domain";
import type { GeneralColumn } from "../model/column.ts";
import type { GeneralRegister } from "../model/register-document.ts";
import { dateOf, dayFormat, listed } from "../model/values.ts";

/** A line of the register of requests about personal data: codes and days alone. */
export type SubjectRequestRow = {
  number: number;
  receivedOn: string;
  kind: SubjectRequestKind;
  way: SubjectRequestWay;
  recipient: { code: string } | null;
  deadline: string;
  answer: {
    outcome: SubjectRequestOutcome;
    on: string;
    by: string;
    act: { year: number; number: number } | null;
  } | null;
};

const column = (
  code: string,
  header: string,
  width: number,
  value: GeneralColumn<SubjectRequestRow>["value"],
  format?: string,
): GeneralColumn<SubjectRequestRow> => ({
  ...{ code, header, width, value, personal: false },
  ...(format !== undefined && { format }),
});

const columns: readonly GeneralColumn<SubjectRequestRow>[] = [
  column("number", "№", 6, ({ number }) => number, "0"),
  column("received_on", "Дата обращения", 12, ({ receivedOn }) => dateOf(receivedOn), dayFormat),
  column("kind", "О чём", 20, ({ kind }) => subjectRequestKindLabels[kind]),
  column("way", "Как поступило", 16, ({ way }) => subjectRequestWayLabels[way]),
  column("recipient", "Код обратившегося", 14, ({ recipient }) => recipient?.code ?? "нет в базе"),
  column("deadline", "Ответить до", 12, ({ deadline }) => dateOf(deadline), dayFormat),
  column("answered_on", "Дата ответа", 12, ({ answer }) => dateOf(answer?.on ?? null), dayFormat),
  column("outcome", "Что сделано", 26, ({ answer }) =>
    answer
      ? listed([
          subjectRequestOutcomeLabels[answer.outcome],
          answer.act && `акт № ${answer.act.number}/${answer.act.year}`,
        ])
      : "ответа нет",
  ),
  column("answered_by", "Кто ответил", 20, ({ answer }) => answer?.by ?? null),
];

/** The register of people's requests about their data in a year, to be printed (R12; 152-ФЗ, статья 20). */
export const subjectRequestsDocument = (
  centre: { name: string; timezone: string },
  year: number,
  rows: readonly SubjectRequestRow[],
): GeneralRegister<SubjectRequestRow> => ({
  ...{ use: "general", title: ["Журнал обращений субъектов персональных данных"], centre, columns },
  period: `${year} год`,
  rows: [rows],
});
