import { Button, Group, Text, Title } from "@mantine/core";
import { actInWords, actLevelLabels } from "@prosvet/domain";
import { useState } from "react";
import type { LegalActOfCentre } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { ActDialog } from "./act-dialog.tsx";

type Props = { acts: LegalActOfCentre[]; mayChange: boolean };

/** What the centre is guided by: the state's acts, the region's, the municipality's and its own (R5). */
export function ActsSection({ acts, mayChange }: Props) {
  const [changed, setChanged] = useState<LegalActOfCentre | "new" | null>(null);
  return (
    <section aria-labelledby="acts">
      <Group justify="space-between" mt="xl" mb="xs">
        <Title order={2} id="acts">
          Правовые акты
        </Title>
        {mayChange && (
          <Button variant="default" onClick={() => setChanged("new")}>
            Добавить акт
          </Button>
        )}
      </Group>
      {acts.length === 0 && <Text>Список пуст.</Text>}
      {acts.length > 0 && (
        <table className={tableStyles.table}>
          <caption className={tableStyles.hiddenCaption}>
            Правовые акты, которыми руководствуется центр
          </caption>
          <thead>
            <tr>
              <th scope="col">Акт</th>
              <th scope="col">Чей</th>
              <th scope="col">На странице центра</th>
              {mayChange && <th scope="col">Действия</th>}
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <tr key={act.id}>
                <td data-label="Акт">
                  {act.link ? (
                    <a href={act.link} target="_blank" rel="noreferrer">
                      {actInWords(act)}
                    </a>
                  ) : (
                    actInWords(act)
                  )}
                </td>
                <td data-label="Чей">{actLevelLabels[act.level]}</td>
                <td data-label="На странице центра">{act.offered ? "Показан" : "Убран"}</td>
                {mayChange && (
                  <td>
                    <button
                      type="button"
                      className={rowStyles.button}
                      aria-label={`Изменить акт «${act.title}»`}
                      onClick={() => setChanged(act)}
                    >
                      Изменить
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed && <ActDialog act={changed === "new" ? null : changed} onClose={() => setChanged(null)} />}
    </section>
  );
}
