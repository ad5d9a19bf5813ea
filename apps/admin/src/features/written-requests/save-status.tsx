import { Text } from "@mantine/core";
import { timeOfWire } from "../../time/wire-time.ts";
import type { SaveState } from "../../ui/draft-saver.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

const words: Record<Exclude<SaveState["kind"], "saved" | "taken">, string> = {
  unchanged: "Черновик сохраняется сам",
  waiting: "Есть несохранённые изменения",
  saving: "Сохраняем…",
  failed: "Не сохранено: нет связи. Повторим через несколько секунд, страницу не закрывайте",
};

/** How the draft stands: «сохранено в 12:03». */
export function SaveStatus({ saving }: { saving: SaveState }) {
  if (saving.kind === "taken") return <ProblemNotice error={saving.error} />;
  return (
    <Text size="sm" role="status">
      {saving.kind === "saved" ? `Сохранено в ${timeOfWire(saving.at)}` : words[saving.kind]}
    </Text>
  );
}
