import { Text } from "@mantine/core";
import { useState } from "react";
import type { OpeningOfDay } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { hoursInWords } from "./in-words.ts";

type Props = { opening: OpeningOfDay; day: string; today: string; onClose: () => void };

/** Hours that will not be any more: of a date at once, weekly ones from a day on. */
export function WithdrawDialog({ opening, day, today, onClose }: Props) {
  const [from, setFrom] = useState(opening.onDate ?? (day > today ? day : today));
  return (
    <ChangeDialog
      title={`Снять приём ${hoursInWords(opening)}: ${opening.consultant.name}`}
      change={{ kind: "withdraw_opening", openingId: opening.id, from }}
      done="Приём снят"
      onClose={onClose}
    >
      {opening.onDate ? (
        <Text>Приём этого дня будет снят. Обычные часы, если он их заменял, снова действуют.</Text>
      ) : (
        <DayInput label="С какого дня приёма не будет" value={from} onChange={setFrom} />
      )}
    </ChangeDialog>
  );
}
