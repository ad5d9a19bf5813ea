import { Menu } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { ActionMenu } from "../../ui/action-menu.tsx";
import rowStyles from "../../ui/row.module.css";

const CorrectDialog = lazy(() =>
  import("./correct-dialog.tsx").then((module) => ({ default: module.CorrectDialog })),
);
const AnnulDialog = lazy(() =>
  import("./annul-dialog.tsx").then((module) => ({ default: module.AnnulDialog })),
);
const HistoryDialog = lazy(() =>
  import("./history-dialog.tsx").then((module) => ({ default: module.HistoryDialog })),
);
const WordsDialog = lazy(() =>
  import("./words-dialog.tsx").then((module) => ({ default: module.WordsDialog })),
);
const HandedDialog = lazy(() =>
  import("./handed-dialog.tsx").then((module) => ({ default: module.HandedDialog })),
);
const ExportDialog = lazy(() =>
  import("./export-dialog.tsx").then((module) => ({ default: module.ExportDialog })),
);

type Opened = "correct" | "annul" | "history" | "words" | "handed" | "letter";
type Props = { service: ServiceRow; mayName: boolean };

/** What may be done with a line of the journal. */
export function LineMenu({ service, mayName }: Props) {
  const { role } = useCentre();
  const [opened, setOpened] = useState<Opened | null>(null);
  const onClose = () => setOpened(null);
  const isRefusal = service.state === "refused" && !service.isAnnulled;
  const letter = { document: "refusal_letter", serviceId: service.id } as const;
  return (
    <>
      <ActionMenu>
        <Menu.Target>
          <button
            type="button"
            className={rowStyles.button}
            aria-label={`Ещё действия со строкой № ${service.number}`}
          >
            Ещё
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {!service.isAnnulled && (
            <>
              <Menu.Item onClick={() => setOpened("correct")}>Исправить</Menu.Item>
              <Menu.Item onClick={() => setOpened("annul")}>Вычеркнуть</Menu.Item>
            </>
          )}
          {isRefusal && <Menu.Item onClick={() => setOpened("letter")}>Письмо об отказе</Menu.Item>}
          {!service.isAnnulled && (
            <Menu.Item onClick={() => setOpened("handed")}>Отправить материалы</Menu.Item>
          )}
          {role !== "registrar" && <Menu.Item onClick={() => setOpened("words")}>Показать слова</Menu.Item>}
          <Menu.Item onClick={() => setOpened("history")}>История строки</Menu.Item>
        </Menu.Dropdown>
      </ActionMenu>
      <Suspense fallback={null}>
        {opened === "correct" && <CorrectDialog service={service} onClose={onClose} />}
        {opened === "annul" && <AnnulDialog service={service} onClose={onClose} />}
        {opened === "words" && <WordsDialog service={service} onClose={onClose} />}
        {opened === "handed" && <HandedDialog service={service} onClose={onClose} />}
        {opened === "history" && <HistoryDialog service={service} onClose={onClose} />}
        {opened === "letter" && (
          <ExportDialog
            title={`Письмо об отказе, строка № ${service.number}`}
            subject={letter}
            mayName={mayName}
            onClose={onClose}
          />
        )}
      </Suspense>
    </>
  );
}
