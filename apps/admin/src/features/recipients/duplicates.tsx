import { Button, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { listDuplicates } from "../../api/recipients.ts";
import type { Duplicates as Found } from "../../api/types.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { FoundTable } from "./found-table.tsx";
import styles from "./recipients.module.css";

const words: Record<Found["groups"][number]["same"][number], string> = {
  phone: "телефон",
  email: "адрес почты",
  name: "имя",
};

/** Those who may be one person entered twice: shown on request, since every name shown is written down. */
export function Duplicates() {
  const looking = useMutation({ mutationFn: listDuplicates, gcTime: 0 });
  const groups = looking.data?.groups;
  return (
    <section>
      <Title order={2} className={styles.heading}>
        Похожие получатели
      </Title>
      <Text mb="sm">
        Один человек мог попасть в базу дважды. Сравните карточки и, если это он, объедините их в одну.
      </Text>
      <Button variant="default" mb="md" loading={looking.isPending} onClick={() => looking.mutate()}>
        Показать похожих
      </Button>
      <ProblemNotice error={looking.error} />
      {groups?.length === 0 && <EmptyState title="Похожих получателей нет" />}
      {groups?.map(({ same, recipients }) => {
        const caption = `Совпадает: ${same.map((part) => words[part]).join(", ")}`;
        return (
          <div key={recipients.map(({ id }) => id).join()}>
            <Text fw={600} mb="xs">
              {caption}
            </Text>
            <FoundTable caption={caption} recipients={recipients} />
          </div>
        );
      })}
    </section>
  );
}
