import { Button, Group, Kbd, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { templatesQuery } from "../../api/service-drafts.ts";
import { fromLast, fromTemplate } from "./apply-template.ts";
import type { ChangeDraft } from "./draft-field.ts";
import styles from "./record-service.module.css";

type Props = { onChange: ChangeDraft; isOwn: boolean };

/** Fills the form at once: as last time, or from a template. */
export function TemplateBar({ onChange, isOwn }: Props) {
  const { data } = useQuery(templatesQuery);
  const { templates = [], last = null } = data ?? {};
  const repeatLast = () => last && onChange(fromLast(last, isOwn));
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.code !== "KeyR" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    repeatLast();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  const choose = (id: string) => {
    const chosen = templates.find((template) => template.id === id);
    if (chosen) onChange(fromTemplate(chosen.body));
  };
  if (templates.length === 0 && !last) return null;
  return (
    <Group align="end" mb="md">
      {last && (
        <Button variant="default" aria-keyshortcuts="Alt+R" onClick={repeatLast}>
          Как в прошлый раз
        </Button>
      )}
      {last && (
        <span className={styles.keys}>
          <Kbd>Alt</Kbd> + <Kbd>R</Kbd>
        </span>
      )}
      {templates.length > 0 && (
        <NativeSelect
          label="Заготовка"
          data={[
            { value: "", label: "Выберите" },
            ...templates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
    </Group>
  );
}
