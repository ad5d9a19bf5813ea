import { Button, Text, Title } from "@mantine/core";
import { consentPurposeLabels, consentPurposes, newestConsentText } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { centreNamesQuery } from "../../api/centres.ts";
import { consentTextsQuery } from "../../api/consents.ts";
import type { NewConsentText } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./consents.module.css";
import { TextDialog } from "./text-dialog.tsx";

type Names = { name: string; organisation: string };

/** The words as a recipient reads them; the names come a moment later than the text. */
const filledIn = (text: string, { organisation, name }: Names = { organisation: "…", name: "…" }): string =>
  text.replaceAll("{organisation}", organisation).replaceAll("{centre}", name);

/** The texts of consents in force; the head adopts another version, the former stays with those who gave it (R42). */
export function ConsentTextsPage() {
  const { role, slug } = useCentre();
  const isHead = role === "head";
  const { data: texts, error, refetch } = useQuery(consentTextsQuery);
  const { data: names } = useQuery(centreNamesQuery(slug));
  const [changed, setChanged] = useState<NewConsentText | null>(null);

  return (
    <Page title="Тексты согласий">
      <Text mb="md">
        Каждое согласие — отдельный документ. Изменённый текст становится новой редакцией: уже данные согласия
        остаются при своей. <TextLink to="/consents">К журналу согласий</TextLink>
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!texts && !error && <Loading />}
      {texts &&
        consentPurposes.map((purpose) => {
          const text = newestConsentText(texts, purpose);
          return (
            <section key={purpose} aria-labelledby={`text-${purpose}`} className={styles.text}>
              <Title order={2} id={`text-${purpose}`} size="h3">
                {consentPurposeLabels[purpose]}
              </Title>
              {text ? (
                <>
                  <Text c="dimmed" mb="xs">
                    {text.title}, редакция {text.version}
                  </Text>
                  <Text className={styles.words}>{filledIn(text.text, names)}</Text>
                </>
              ) : (
                <Text>Текста нет.</Text>
              )}
              {isHead && (
                <Button
                  variant="default"
                  mt="xs"
                  aria-label={`Новая редакция: ${consentPurposeLabels[purpose]}`}
                  onClick={() => setChanged({ purpose, title: text?.title ?? "", text: text?.text ?? "" })}
                >
                  Новая редакция
                </Button>
              )}
            </section>
          );
        })}
      {changed && <TextDialog former={changed} onClose={() => setChanged(null)} />}
    </Page>
  );
}
