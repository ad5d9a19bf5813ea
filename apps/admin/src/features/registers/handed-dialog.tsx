import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { materialsQuery } from "../../api/materials.ts";
import { handedQuery } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { HandedForm } from "./handed-form.tsx";
import { handedInWords } from "./handed-in-words.ts";
import styles from "./journal-table.module.css";

/** Sends materials of the centre to whoever asked for them, and shows what was sent before (R46). */
export function HandedDialog({ service, onClose }: { service: ServiceRow; onClose: () => void }) {
  const { data: materials, error: noLibrary } = useQuery(materialsQuery);
  const { data: handed, error: noLine } = useQuery(handedQuery(service.id));
  const offered = materials?.filter((material) => material.offered);
  const error = noLibrary ?? noLine;

  return (
    <Dialog title={`Материалы, строка №\u00A0${service.number}`} onClose={onClose}>
      <ProblemNotice error={error} />
      {!error && !(offered && handed) && <Loading />}
      {handed && handed.letters.length > 0 && (
        <ul className={styles.handed}>
          {handed.letters.map((letter) => (
            <li key={letter.id}>
              {letter.materials.map(({ title }) => title).join("; ")}
              <Text size="sm">{handedInWords(letter)}</Text>
            </li>
          ))}
        </ul>
      )}
      {offered?.length === 0 && (
        <>
          <Text mb="md">
            В библиотеке центра пока нет материалов. <TextLink to="/materials">Добавить</TextLink>
          </Text>
          <Group>
            <Button data-autofocus onClick={onClose}>
              Закрыть
            </Button>
          </Group>
        </>
      )}
      {offered && offered.length > 0 && handed && (
        <HandedForm serviceId={service.id} offered={offered} reach={handed.reach} onClose={onClose} />
      )}
    </Dialog>
  );
}
