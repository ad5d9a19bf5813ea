import { dateOfPaper } from "@prosvet/domain";
import type { StaffMember } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import {
  accessLabels,
  contractInWords,
  invitationInWords,
  obligationInWords,
  roleLabels,
} from "./member-in-words.ts";

type Props = {
  members: readonly StaffMember[];
  onChange: (member: StaffMember) => void;
  onEnd: (member: StaffMember) => void;
  onInvite: (member: StaffMember) => void;
  onHistory: (member: StaffMember) => void;
};

const accessOf = ({ access, endedAt }: StaffMember): string =>
  endedAt ? `${accessLabels.ended} ${dateOfPaper(dayOfWire(endedAt))}` : accessLabels[access];

/** The staff by name, those who have left last. */
export const StaffTable = ({ members, onChange, onEnd, onInvite, onHistory }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Сотрудники по имени</caption>
    <thead>
      <tr>
        <th scope="col">Сотрудник</th>
        <th scope="col">Договор</th>
        <th scope="col">Обязательство о неразглашении</th>
        <th scope="col">Доступ</th>
        <th scope="col">Действия</th>
      </tr>
    </thead>
    <tbody>
      {members.map((member) => (
        <tr key={member.id}>
          <td data-label="Сотрудник">
            <div className={rowStyles.strong}>{member.displayName}</div>
            {roleLabels[member.role]}
            {member.consultantName && member.consultantName !== member.displayName
              ? `: ${member.consultantName}`
              : ""}
          </td>
          <td data-label="Договор">{contractInWords(member)}</td>
          <td data-label="Обязательство о неразглашении">{obligationInWords(member)}</td>
          <td data-label="Доступ">
            <div className={member.access === "obligation_missing" ? rowStyles.urgent : undefined}>
              {accessOf(member)}
            </div>
            {member.access !== "ended" && member.invitation && (
              <div>{invitationInWords(member.invitation)}</div>
            )}
          </td>
          <td>
            <div className={rowStyles.actions}>
              {member.access !== "ended" && (
                <button
                  type="button"
                  className={rowStyles.button}
                  aria-label={`Изменить карточку: ${member.displayName}`}
                  onClick={() => onChange(member)}
                >
                  Изменить
                </button>
              )}
              {member.access !== "ended" && !member.isOwn && (
                <button
                  type="button"
                  className={rowStyles.button}
                  aria-label={`Ссылка для пароля: ${member.displayName}`}
                  onClick={() => onInvite(member)}
                >
                  Ссылка для пароля
                </button>
              )}
              {member.access !== "ended" && !member.isOwn && (
                <button
                  type="button"
                  className={rowStyles.button}
                  aria-label={`Закрыть доступ: ${member.displayName}`}
                  onClick={() => onEnd(member)}
                >
                  Закрыть доступ
                </button>
              )}
              <button
                type="button"
                className={rowStyles.button}
                aria-label={`История: ${member.displayName}`}
                onClick={() => onHistory(member)}
              >
                История
              </button>
            </div>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
