import { Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { placesQuery, reopenPlace } from "../../api/schedule-changes.ts";
import type { SchedulePlace } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ClosePlaceDialog } from "./close-place-dialog.tsx";
import { PlaceForm } from "./place-form.tsx";
import { PlaceRow } from "./place-row.tsx";
import styles from "./schedule.module.css";

/** Rooms of the centre and places of its off-site events. */
export function PlacesDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data: places, error } = useQuery(placesQuery);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [closed, setClosed] = useState<SchedulePlace | null>(null);
  const reopening = useMutation({
    mutationFn: reopenPlace,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: placesQuery.queryKey }),
  });
  if (closed && places) {
    return <ClosePlaceDialog place={closed} places={places} onClose={() => setClosed(null)} />;
  }
  return (
    <Dialog title="Места приёма" onClose={onClose}>
      <ProblemNotice error={error ?? reopening.error} />
      {!places && !error && <Loading />}
      {places?.length === 0 && (
        <Text mb="md">Мест пока нет. Добавьте кабинеты: один кабинет в одно время занимает один приём.</Text>
      )}
      <ul className={styles.list}>
        {places?.map((place) =>
          place.id === renamed ? (
            <li key={place.id} className={styles.row}>
              <PlaceForm place={place} onDone={() => setRenamed(null)} />
            </li>
          ) : (
            <PlaceRow
              key={place.id}
              place={place}
              onRename={() => setRenamed(place.id)}
              onClosePlace={() => setClosed(place)}
              onReopen={() => reopening.mutate(place.id)}
            />
          ),
        )}
      </ul>
      <Title order={3} mb="xs">
        Новое место
      </Title>
      <PlaceForm place={null} onDone={() => undefined} />
    </Dialog>
  );
}
