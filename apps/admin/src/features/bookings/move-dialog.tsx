import { Checkbox, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { addDays, dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import { slotsQuery } from "../../api/schedule.ts";
import type { Slot } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { SlotChoice } from "./slot-choice.tsx";
import { useMoveBooking } from "./use-move-booking.ts";

const daysShown = 30;

export function MoveDialog({ booking, onClose }: DialogProps) {
  const today = todayIn(useCentre().timezone);
  const [consultant, setConsultant] = useState(booking.consultant?.id ?? "");
  const [slot, setSlot] = useState<Slot | null>(null);
  const [reason, setReason] = useState("");
  const [laterByWish, setLaterByWish] = useState(false);
  const consultants = useQuery(consultantsQuery);
  // Whoever was named to receive together moves along, unless they become the first.
  const second = booking.secondConsultant;
  const together = second && second.id !== consultant ? second : null;
  const free = useQuery(
    slotsQuery({
      from: today,
      to: addDays(today, daysShown),
      form: booking.form,
      consultant: consultant || undefined,
      secondConsultant: together?.id,
    }),
  );
  const moving = useMoveBooking(booking, onClose);
  const isLate = slot !== null && dayOfWire(slot.startsAt) > booking.deadline;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!slot) return;
    const { startsAt, consultantId } = slot;
    const wish = isLate && laterByWish ? { laterByWish } : {};
    const along = together && { secondConsultantId: together.id };
    moving.mutate({ startsAt, consultantId, reason: reason.trim() || undefined, ...wish, ...along });
  };
  const chooseConsultant = (id: string) => {
    setConsultant(id);
    setSlot(null);
  };

  return (
    <Dialog
      title={`${booking.startsAt ? "Перенести" : "Назначить время"}: запись ${booking.number}`}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={moving.error ?? free.error} />
          <Text>Последний день срока: {dateInWords(booking.deadline)}.</Text>
          <NativeSelect
            label="Консультант"
            data-autofocus
            value={consultant}
            onChange={(event) => chooseConsultant(event.currentTarget.value)}
          >
            <option value="">Любой</option>
            {consultants.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
          {together && <Text>Показано время, когда свободен и второй консультант: {together.name}.</Text>}
          {free.isPending && <Loading />}
          {free.data && consultants.data && (
            <SlotChoice
              slots={free.data.slots}
              consultants={consultants.data}
              deadline={booking.deadline}
              value={slot}
              onChange={setSlot}
            />
          )}
          {isLate && (
            <Checkbox
              label="Позже срока по желанию получателя"
              description="Без этой отметки услуга попадёт в пропущенные сроки"
              checked={laterByWish}
              onChange={(event) => setLaterByWish(event.currentTarget.checked)}
            />
          )}
          <TextInput
            label="Почему меняется время"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit={booking.startsAt ? "Перенести" : "Назначить"}
          pending={moving.isPending}
          disabled={!slot}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
