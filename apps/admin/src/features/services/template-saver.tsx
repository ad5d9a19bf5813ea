import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { addTemplate, removeTemplate, templatesQuery } from "../../api/service-drafts.ts";
import { useCentre } from "../../app/use-centre.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { templateOf } from "./apply-template.ts";
import styles from "./record-service.module.css";
import type { ServiceDraft } from "./service-draft.ts";

/** Keeps the codes of the form as a template, and removes those that are needed no more. */
export function TemplateSaver({ draft }: { draft: ServiceDraft }) {
  const { role } = useCentre();
  const queryClient = useQueryClient();
  const { data } = useQuery(templatesQuery);
  const [name, setName] = useState("");
  const [forCentre, setForCentre] = useState(false);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
  const adding = useMutation({
    mutationFn: () => addTemplate({ name: name.trim(), forCentre, body: templateOf(draft) }),
    onSuccess: () => {
      toastDone("Заготовка сохранена");
      setName("");
    },
    onSettled,
  });
  const removing = useMutation({ mutationFn: removeTemplate, onSettled });
  const own = (data?.templates ?? []).filter((template) => role === "head" || !template.forCentre);
  const add = () => name.trim() !== "" && adding.mutate();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <details className={styles.more}>
      <summary>Заготовки: сохранить как сейчас, удалить</summary>
      <ProblemNotice error={adding.error ?? removing.error} />
      <Group align="end">
        <TextInput
          label="Название заготовки"
          description="Сохраняются только выбранные значения, без слов и имён"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={enter}
        />
        {role === "head" && (
          <Checkbox
            label="Для всего центра"
            checked={forCentre}
            onChange={(event) => setForCentre(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" loading={adding.isPending} onClick={add}>
          Сохранить заготовку
        </Button>
      </Group>
      {own.map((template) => (
        <Group key={template.id} mt="xs">
          <span>{template.name}</span>
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Удалить заготовку «${template.name}»`}
            onClick={() => removing.mutate(template.id)}
          >
            Удалить
          </Button>
        </Group>
      ))}
    </details>
  );
}
