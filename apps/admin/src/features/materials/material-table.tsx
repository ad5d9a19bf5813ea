import type { Material } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";

type Props = { materials: Material[]; onChange: ((material: Material) => void) | null };

export const MaterialTable = ({ materials, onChange }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Материалы по названию</caption>
    <thead>
      <tr>
        <th scope="col">Название</th>
        <th scope="col">Ссылка</th>
        <th scope="col">Состояние</th>
        {onChange && <th scope="col">Действия</th>}
      </tr>
    </thead>
    <tbody>
      {materials.map((material) => (
        <tr key={material.id}>
          <td data-label="Название">
            <div className={rowStyles.strong}>{material.title}</div>
          </td>
          <td data-label="Ссылка">
            <a href={material.address} target="_blank" rel="noreferrer">
              {material.address}
            </a>
          </td>
          <td data-label="Состояние">
            {material.offered ? "Предлагается" : "Убран, остаётся в прежних ответах"}
          </td>
          {onChange && (
            <td>
              <button
                type="button"
                className={rowStyles.button}
                aria-label={`Изменить материал «${material.title}»`}
                onClick={() => onChange(material)}
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
