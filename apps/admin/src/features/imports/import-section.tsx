import { Box, Button, Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { importQuery } from "../../api/imports.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { EnterForm } from "./enter-form.tsx";
import { fileInWords, mayBeUndone, momentInWords } from "./import-in-words.ts";
import { ImportProgress } from "./import-progress.tsx";
import { ImportVerdictView } from "./import-verdict.tsx";
import { StandingLines } from "./standing-lines.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

/** One file: how far it is, what was found in it, and what may be done with it. */
export function ImportSection({ id }: { id: string }) {
  const { role } = useCentre();
  const [undoing, setUndoing] = useState(false);
  const { data: found, error } = useQuery(importQuery(id));
  if (error) return <ProblemNotice error={error} />;
  if (!found) return <Loading />;
  const { import: card, verdict, sameEnteredAt, standing } = found;
  const isChecked = card.stage === "check" && card.state === "ready";
  const mayEnter = isChecked && card.rows > card.faulty;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="import">
      <Title order={2} size="h3" mb="xs" id="import">
        {fileInWords(card)}
      </Title>
      <ImportProgress card={card} />
      {sameEnteredAt && !card.enteredAt && (
        <Box mb="sm">
          <Notice kind="warning">Такой же файл уже внесён {momentInWords(sameEnteredAt)}.</Notice>
        </Box>
      )}
      {card.enteredAt && (
        <Text mb="sm">
          Решение внести: {momentInWords(card.enteredAt)}, {card.enteredBy}.
          {card.late > 0 && ` Не внесено строк, месяц которых закрыли: ${card.late}.`}
        </Text>
      )}
      {card.undoneAt && (
        <Text mb="sm">
          Решение отменить: {momentInWords(card.undoneAt)}, {card.undoneBy}. Причина: {card.undoReason}.
        </Text>
      )}
      {standing && <StandingLines standing={standing} />}
      {mayEnter &&
        (role === "head" ? <EnterForm card={card} /> : <Text mb="sm">Вносит строки руководитель.</Text>)}
      {role === "head" && mayBeUndone(card) && (
        <Button color="red" variant="outline" mb="md" onClick={() => setUndoing(true)}>
          Отменить загрузку
        </Button>
      )}
      {verdict && card.stage === "check" && <ImportVerdictView card={card} verdict={verdict} />}
      {undoing && <UndoDialog card={card} onClose={() => setUndoing(false)} />}
    </Paper>
  );
}
