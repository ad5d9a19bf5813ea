import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { SchedulePlace } from "../../api/types.ts";
import { ChangeDialog } from "./change-dialog.tsx";

type Props = { place: SchedulePlace; places: readonly SchedulePlace[]; onClose: () => void };

/** A room or an event place that will not receive any more, from today on. */
export function ClosePlaceDialog({ place, places, onClose }: Props) {
  const [movesTo, setMovesTo] = useState("");
  const others = places.filter(({ id, isClosed }) => id !== place.id && !isClosed);
  return (
    <ChangeDialog
      title={`Закрыть: ${place.name}`}
      change={{ kind: "close_place", placeId: place.id, movesTo: movesTo || null }}
      done={`Закрыто: ${place.name}`}
      onClose={onClose}
    >
      <NativeSelect
        label="Куда переезжает приём, который там идёт"
        value={movesTo}
        data-autofocus
        onChange={(event) => setMovesTo(event.currentTarget.value)}
      >
        <option value="">Никуда: приём снимается</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </ChangeDialog>
  );
}
