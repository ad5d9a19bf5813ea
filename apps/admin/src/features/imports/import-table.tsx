import type { ImportCard } from "../../api/imports.ts";
import { TextLink } from "../../ui/links.tsx";
import tableStyles from "../../ui/table.module.css";
import { fileInWords, momentInWords, standingInWords } from "./import-in-words.ts";

/** The files that were sent; each opens its card above. */
export const ImportTable = ({ imports, opened }: { imports: ImportCard[]; opened: string }) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Загрузки, последняя сначала</caption>
    <thead>
      <tr>
        <th scope="col">Файл</th>
        <th scope="col">Загружен</th>
        <th scope="col">Состояние</th>
      </tr>
    </thead>
    <tbody>
      {imports.map((card) => (
        <tr key={card.id}>
          <td data-label="Файл">
            <TextLink
              to="/journal/imports"
              search={{ file: card.id }}
              aria-current={card.id === opened ? "true" : undefined}
            >
              {fileInWords(card)}
            </TextLink>
          </td>
          <td data-label="Загружен">
            {momentInWords(card.uploadedAt)}, {card.uploadedBy}
          </td>
          <td data-label="Состояние">{standingInWords(card)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
