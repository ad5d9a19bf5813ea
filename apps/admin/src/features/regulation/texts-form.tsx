import { Button, Group, Paper, Stack, Textarea } from "@mantine/core";
import { type RegulationTexts, textCatalogue } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { regulationQuery } from "../../api/regulation.ts";
import { regulationBookQuery, setTexts } from "../../api/regulation-book.ts";
import type { RegulationBook } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { focusContent } from "../../ui/focus-content.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { OrderFields } from "./order-fields.tsx";
import { OwnClausesField } from "./own-clauses-field.tsx";
import { sentTexts } from "./sent-texts.ts";
import { TermsField } from "./terms-field.tsx";

const focusFirstField = (form: HTMLFormElement | null) => form?.querySelector("textarea")?.focus();

const oneText = [
  { name: "aboutText", most: 6000 },
  { name: "crisisText", most: 1000 },
] as const;
const manyLines = ["given", "notDone"] as const;

type Props = { book: RegulationBook; onDone: () => void };

/** A new edition of the texts: the words, the order that sets them, from when. */
export function TextsForm({ book, onDone }: Props) {
  const { timezone } = useCentre();
  const queryClient = useQueryClient();
  const [texts, setDraft] = useState<RegulationTexts>(book.texts);
  const [basedOn] = useState(book.textVersionId);
  const [order, setOrder] = useState({ orderNumber: "", effectiveFrom: todayIn(timezone) });
  const change = (changes: Partial<RegulationTexts>) => setDraft((draft) => ({ ...draft, ...changes }));
  const close = () => {
    onDone();
    focusContent();
  };
  const saving = useMutation({
    mutationFn: () => setTexts({ ...order, basedOn, texts: sentTexts(texts) }),
    onSuccess: (saved) => {
      queryClient.setQueryData(regulationBookQuery.queryKey, saved);
      toastDone("Новая редакция текстов сохранена");
      close();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: regulationQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <form onSubmit={submit} ref={focusFirstField}>
      <Stack gap="md" maw="50rem">
        {oneText.map(({ name, most }) => (
          <Textarea
            key={name}
            label={textCatalogue[name].title}
            description={textCatalogue[name].help}
            required
            maxLength={most}
            rows={4}
            value={texts[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        ))}
        <TermsField terms={texts.terms} onChange={(terms) => change({ terms })} />
        {manyLines.map((name) => (
          <Textarea
            key={name}
            label={textCatalogue[name].title}
            description="Каждая строка — отдельный пункт списка на странице центра."
            required
            rows={8}
            value={texts[name].join("\n")}
            onChange={(event) => change({ [name]: event.currentTarget.value.split("\n") })}
          />
        ))}
        <OwnClausesField book={book} clauses={texts.clauses} onChange={(clauses) => change({ clauses })} />
      </Stack>
      <Paper withBorder p="md" mt="lg">
        <ProblemNotice error={saving.error} />
        <OrderFields
          order={order}
          onChange={(changes) => setOrder((former) => ({ ...former, ...changes }))}
        />
        <Group mt="md">
          <Button type="submit" loading={saving.isPending}>
            Сохранить новую редакцию
          </Button>
          <Button variant="default" onClick={close}>
            Не менять
          </Button>
        </Group>
      </Paper>
    </form>
  );
}
