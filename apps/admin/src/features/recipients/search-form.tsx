import { Button, Group, NativeSelect, Paper, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RecipientSearch } from "../../api/types.ts";
import { newWhy, whyToSend } from "../../ui/why-draft.ts";
import { WhyFields } from "../../ui/why-fields.tsx";
import styles from "./recipients.module.css";

const ways: Record<RecipientSearch["by"], { label: string; hint: string }> = {
  phone: { label: "По телефону", hint: "Целиком, например +7 912 345-67-89" },
  name: { label: "По имени", hint: "Одна фамилия или фамилия, имя и отчество целиком" },
  email: { label: "По электронной почте", hint: "Адрес целиком" },
  code: { label: "По коду", hint: "Например, K7M2-9QXD-4" },
};

type Props = { pending: boolean; onSearch: (search: RecipientSearch) => void };

/** What is looked for, and why: without a reason nothing is opened. */
export function SearchForm({ pending, onSearch }: Props) {
  const [by, setBy] = useState<RecipientSearch["by"]>("phone");
  const [text, setText] = useState("");
  const [why, setWhy] = useState(newWhy);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSearch({ by, text, why: whyToSend(why) });
  };
  return (
    <Paper withBorder p="md" mb="md">
      <form onSubmit={submit}>
        <div className={styles.grid}>
          <NativeSelect
            label="Как искать"
            data={Object.entries(ways).map(([value, { label }]) => ({ value, label }))}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value as RecipientSearch["by"])}
          />
          <TextInput
            label="Что искать"
            description={ways[by].hint}
            required
            minLength={2}
            maxLength={254}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <WhyFields why={why} onChange={setWhy} />
        </div>
        <Group mt="md">
          <Button type="submit" loading={pending}>
            Найти
          </Button>
          <Text size="sm">
            Каждое открытое имя записывается в журнал действий: кто смотрел, когда и зачем.
          </Text>
        </Group>
      </form>
    </Paper>
  );
}
