import type { Organisation } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";

type Props = { organisations: Organisation[]; onChange: ((organisation: Organisation) => void) | null };

export const OrganisationTable = ({ organisations, onChange }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Организации по названию</caption>
    <thead>
      <tr>
        <th scope="col">Название</th>
        <th scope="col">Адрес и телефон</th>
        <th scope="col">Состояние</th>
        {onChange && <th scope="col">Действия</th>}
      </tr>
    </thead>
    <tbody>
      {organisations.map((organisation) => (
        <tr key={organisation.id}>
          <td data-label="Название">
            <div className={rowStyles.strong}>{organisation.name}</div>
            {organisation.profile}
          </td>
          <td data-label="Адрес и телефон">
            {[organisation.address, organisation.phone].filter(Boolean).join(", ")}
            {organisation.link && (
              <div>
                <a href={organisation.link} target="_blank" rel="noreferrer">
                  {organisation.link}
                </a>
              </div>
            )}
          </td>
          <td data-label="Состояние">{organisation.offered ? "Предлагается" : "Убрана из справочника"}</td>
          {onChange && (
            <td>
              <button
                type="button"
                className={rowStyles.button}
                aria-label={`Изменить организацию «${organisation.name}»`}
                onClick={() => onChange(organisation)}
              >
                Изменить
              </button>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
