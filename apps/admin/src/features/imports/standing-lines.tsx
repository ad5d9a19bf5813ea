import { Text } from "@mantine/core";
import type { ReadImport } from "../../api/imports.ts";

/** Lines that an undoing left: somebody has corrected them since, or gave the service again. */
export function StandingLines({ standing }: { standing: NonNullable<ReadImport["standing"]> }) {
  const { count, first } = standing;
  if (count === 0) return <Text mb="sm">Все строки загрузки вычеркнуты.</Text>;
  const named = first.map(({ year, number }) => `№ ${number} за ${year} год`).join(", ");
  return (
    <Text mb="sm">
      Остались строки, которые после загрузки исправили или повторили: {named}
      {count > first.length && ` и ещё ${count - first.length}`}. Вычеркнуть их можно в журнале.
    </Text>
  );
}
