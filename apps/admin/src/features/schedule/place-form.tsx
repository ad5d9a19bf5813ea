import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addPlace, placesQuery, renamePlace } from "../../api/schedule-changes.ts";
import type { SchedulePlace } from "../../api/types.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./schedule.module.css";

type Props = { place: SchedulePlace | null; onDone: () => void };

const kinds = [
  { value: "room", label: "Кабинет центра" },
  { value: "event", label: "Место выездного приёма" },
];

/** A new place, or another name and address of one. */
export function PlaceForm({ place, onDone }: Props) {
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<"room" | "event">("room");
  const [name, setName] = useState(place?.name ?? "");
  const [address, setAddress] = useState(place?.address ?? "");
  const saving = useMutation({
    mutationFn: () => (place ? renamePlace(place.id, { name, address }) : addPlace({ kind, name, address })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: placesQuery.queryKey });
      setName("");
      setAddress("");
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={saving.error} />
      <div className={styles.grid}>
        {!place && (
          <NativeSelect
            label="Что это"
            data={kinds}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value === "event" ? "event" : "room")}
          />
        )}
        <TextInput
          label="Название"
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Адрес, если не в центре"
          maxLength={300}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
      <Group mt="sm" gap="sm">
        <Button type="submit" loading={saving.isPending} variant={place ? "filled" : "light"}>
          {place ? "Сохранить" : "Добавить место"}
        </Button>
        {place && (
          <Button variant="default" onClick={onDone}>
            Не менять
          </Button>
        )}
      </Group>
    </form>
  );
}
