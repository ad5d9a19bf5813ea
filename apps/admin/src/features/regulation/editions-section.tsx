import { Text, Title } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useState } from "react";
import { documentAddress } from "../../api/regulation-book.ts";
import type { Edition, RegulationBook } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { ChangesDialog } from "./changes-dialog.tsx";

const dayWithYear = (day: string): string => `${dateInWords(day)} ${day.slice(0, 4)}`;
const what = { limits: "Пределы", texts: "Тексты" } as const;

type Props = { book: Pick<RegulationBook, "editions" | "editionId"> };

/** Every order that has changed the «Порядок», and what each has changed (R7). */
export function EditionsSection({ book: { editions, editionId } }: Props) {
  const [shown, setShown] = useState<Edition | null>(null);
  return (
    <section aria-labelledby="editions">
      <Title order={2} mt="xl" mb="xs" id="editions">
        Редакции
      </Title>
      <Text mb="sm">
        Услуга помнит редакцию, которая действовала, когда её оказали: прежние приказы не меняются.
      </Text>
      <table className={tableStyles.table}>
        <caption className={tableStyles.hiddenCaption}>Редакции Порядка</caption>
        <thead>
          <tr>
            <th scope="col">Приказ</th>
            <th scope="col">Действует с</th>
            <th scope="col">Что установлено</th>
            <th scope="col">Действия</th>
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <tr key={edition.id}>
              <td data-label="Приказ">
                № {edition.orderNumber}
                {edition.id === editionId && " (действует)"}
              </td>
              <td data-label="Действует с">{dayWithYear(edition.effectiveFrom)}</td>
              <td data-label="Что установлено">{what[edition.sets]}</td>
              <td>
                <div className={rowStyles.actions}>
                  <button
                    type="button"
                    className={rowStyles.button}
                    aria-label={`Что изменилось, приказ № ${edition.orderNumber}`}
                    onClick={() => setShown(edition)}
                  >
                    Что изменилось
                  </button>
                  <a
                    className={rowStyles.button}
                    href={documentAddress("pdf", edition.id)}
                    download
                    aria-label={`Скачать PDF, приказ № ${edition.orderNumber}`}
                  >
                    Скачать PDF
                  </a>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <ChangesDialog edition={shown} editions={editions} onClose={() => setShown(null)} />}
    </section>
  );
}
