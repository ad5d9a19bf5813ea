import { Button, Text, Title } from "@mantine/core";
import { orderInWords, regulationLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { regulationBookQuery } from "../../api/regulation-book.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ActsSection } from "./acts-section.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { EditionsSection } from "./editions-section.tsx";
import { TextsForm } from "./texts-form.tsx";
import { TextsView } from "./texts-view.tsx";

/** The centre's «Порядок» as one document: its texts, the acts behind it, the orders that have changed it (R1–R7). */
export function RegulationPage() {
  const { role } = useCentre();
  const { data: book, error, refetch } = useQuery(regulationBookQuery);
  const [editing, setEditing] = useState(false);
  const isHead = role === "head";

  return (
    <Page
      title="Порядок оказания услуг"
      actions={isHead && !editing && <Button onClick={() => setEditing(true)}>Изменить тексты</Button>}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!book && !error && <Loading />}
      {book && (
        <>
          <Text mb="sm">
            {regulationLabels[book.regulation]}, {orderInWords("приказ", book.order)}. Числа в документе
            берутся из пределов центра, слова из текстов ниже.
          </Text>
          <DocumentLinks slug={book.slug} />
          <Title order={2} mt="xl" mb="xs">
            Тексты
          </Title>
          {editing ? (
            <TextsForm book={book} onDone={() => setEditing(false)} />
          ) : (
            <TextsView texts={book.texts} regulation={book.regulation} />
          )}
          <ActsSection acts={book.acts} mayChange={isHead} />
          <EditionsSection book={book} />
        </>
      )}
    </Page>
  );
}
