import { Button, Title } from "@mantine/core";
import { useState } from "react";
import type { AuditFilter } from "../api/types.ts";
import { DoneHistory } from "./done-history.tsx";

type Props = { about: Pick<AuditFilter, "subjectKind" | "subjectId" | "area"> };

/** «История» at the end of a card of the head's, read when it is asked for (R6). */
export function HistorySection({ about }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="done-history">
      <Title order={2} id="done-history" mt="lg" mb="xs">
        История
      </Title>
      {isOpen ? (
        <DoneHistory about={about} />
      ) : (
        <Button variant="default" mb="md" onClick={() => setOpen(true)}>
          Показать, что делали
        </Button>
      )}
    </section>
  );
}
