import {
  childCategoryLabels,
  familyAttendanceLabels,
  familyBasisLabels,
  familyRelationLabels,
  familyRemovalLabels,
  serviceFormLabels,
} from "@prosvet/domain";
import type { Family } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";

type Props = {
  title: string;
  families: Family[];
  onChange: (family: Family) => void;
  onRemove: (family: Family) => void;
};

const dayInFigures = (day: string) => day.split("-").reverse().join(".");

const childOf = ({ childAges, attends, categories }: Family): string =>
  [
    childAges.length > 0 && `возраст: ${childAges.join(", ")}`,
    attends && familyAttendanceLabels[attends].toLowerCase(),
    ...categories.map((category) => childCategoryLabels[category].toLowerCase()),
  ]
    .filter(Boolean)
    .join("; ");

/** The register of families: codes, what is known of the child, what help they got. */
export const FamilyTable = ({ title, families, onChange, onRemove }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>{title}</caption>
    <thead>
      <tr>
        <th scope="col">№ и код</th>
        <th scope="col">Кто в семье</th>
        <th scope="col">Ребёнок</th>
        <th scope="col">Помощь</th>
        <th scope="col">На учёте</th>
        <th scope="col">Действия</th>
      </tr>
    </thead>
    <tbody>
      {families.map((family) => (
        <tr key={family.id}>
          <td data-label="№ и код">
            <div className={rowStyles.strong}>
              {family.ordinal}. <span className={rowStyles.code}>{family.code}</span>
            </div>
          </td>
          <td data-label="Кто в семье">
            {family.members.map(({ code, relation }) => (
              <div key={code}>
                <span className={rowStyles.code}>{code}</span>
                {relation && `, ${familyRelationLabels[relation].toLowerCase()}`}
              </div>
            ))}
          </td>
          <td data-label="Ребёнок">{childOf(family)}</td>
          <td data-label="Помощь">
            Услуг: {family.servicesGiven}
            {family.lastServiceOn && `, последняя ${dayInFigures(family.lastServiceOn)}`}
            <div>{family.formsOfHelp.map((form) => serviceFormLabels[form].toLowerCase()).join(", ")}</div>
          </td>
          <td data-label="На учёте">
            с {dayInFigures(family.registeredOn)}
            <div>{familyBasisLabels[family.basis]}</div>
            {family.removed && (
              <div>
                снята {dayInFigures(family.removed.on)}:{" "}
                {familyRemovalLabels[family.removed.reason].toLowerCase()}
              </div>
            )}
          </td>
          <td>
            {!family.removed && (
              <div className={rowStyles.actions}>
                <button
                  type="button"
                  className={rowStyles.button}
                  aria-label={`Изменить семью ${family.code}`}
                  onClick={() => onChange(family)}
                >
                  Изменить
                </button>
                <button
                  type="button"
                  className={rowStyles.button}
                  aria-label={`Снять с учёта семью ${family.code}`}
                  onClick={() => onRemove(family)}
                >
                  Снять с учёта
                </button>
              </div>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
