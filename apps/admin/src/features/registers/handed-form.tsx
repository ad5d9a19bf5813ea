import { Checkbox, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { faultAt } from "../../api/fault-at.ts";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { sendMaterials, servicesKey } from "../../api/services.ts";
import type { LetterWay, Reach } from "../../api/types.ts";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import styles from "./way-choice.module.css";
import { firstWay, WayChoice } from "./way-choice.tsx";

const done: Record<LetterWay, string> = {
  email: "Письмо с материалами уйдёт через две минуты",
  once: "Письмо уйдёт через две минуты, после этого адрес будет стёрт",
  number_and_pin: "Материалы доступны по номеру и PIN-коду",
};

type Props = {
  serviceId: string;
  offered: readonly { id: string; title: string }[];
  reach: Reach;
  onClose: () => void;
};

/** What is sent and where to. Another choice is another request, whatever became of the one before. */
export function HandedForm({ serviceId, offered, reach, onClose }: Props) {
  const queryClient = useQueryClient();
  const [wish, setWish] = useState(() => ({
    ...{ materialIds: [] as string[], to: { way: firstWay(reach), address: "" } },
    key: newIdempotencyKey(),
  }));
  const { materialIds, to } = wish;
  const change = (changes: Partial<Pick<typeof wish, "materialIds" | "to">>) =>
    setWish((before) => ({ ...before, ...changes, key: newIdempotencyKey() }));
  const sending = useMutation({
    mutationFn: () => {
      const { way, address } = to;
      const wanted = way === "once" ? { way, address } : { way };
      return sendMaterials(serviceId, { materialIds, ...wanted }, wish.key);
    },
    onSuccess: () => {
      toastDone(done[to.way]);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  const [isAsked, setAsked] = useState(false);
  const isEmpty = materialIds.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty) sending.mutate();
  };
  const mark = (id: string, isChosen: boolean) =>
    change({ materialIds: isChosen ? [...materialIds, id] : materialIds.filter((other) => other !== id) });
  const addressFault = faultAt(sending.error, "address");

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <fieldset className="plain-fieldset">
          <legend className={styles.legend}>Что отправить</legend>
          <Stack gap="sm" mt="xs">
            {offered.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title}
                checked={materialIds.includes(id)}
                onChange={(event) => mark(id, event.currentTarget.checked)}
              />
            ))}
          </Stack>
          {isAsked && isEmpty && (
            <p role="alert" className={styles.fault}>
              Отметьте, что отправить.
            </p>
          )}
        </fieldset>
        <WayChoice
          reach={reach}
          value={to}
          error={addressFault}
          onChange={(value) => change({ to: value })}
        />
        {!addressFault && <ProblemNotice error={sending.error} />}
      </Stack>
      <FormActions submit="Отправить" cancel="Не отправлять" pending={sending.isPending} onCancel={onClose} />
    </form>
  );
}
