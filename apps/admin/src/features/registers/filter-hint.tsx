import { Text } from "@mantine/core";

export const filterHintId = "filter-hint";

/** Why some fields of the bar cannot be chosen now. Out of the way when all can. */
export function FilterHint({ freedom }: { freedom: { mayAddBroad: boolean; mayWiden: boolean } }) {
  const words = !freedom.mayAddBroad
    ? "Чтобы отобрать и по другому признаку, выберите месяц или консультанта: за весь год журнал отбирается только по одному признаку."
    : !freedom.mayWiden
      ? "За весь год журнал отбирается только по одному признаку: чтобы снова увидеть весь год, снимите остальные."
      : null;
  return (
    <Text id={filterHintId} role="status" size="sm" c="dimmed" mb={words ? "md" : 0}>
      {words}
    </Text>
  );
}
