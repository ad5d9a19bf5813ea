import { Button, Group, Paper } from "@mantine/core";
import type { LimitName, Limits } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import { regulationQuery, setLimits } from "../../api/regulation.ts";
import { regulationBookQuery } from "../../api/regulation-book.ts";
import type { RegulationInForce } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { focusContent } from "../../ui/focus-content.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { LimitCard } from "./limit-card.tsx";
import { LimitField } from "./limit-field.tsx";
import { LimitGroup } from "./limit-group.tsx";
import { limitGroups } from "./limit-groups.ts";
import { OrderFields } from "./order-fields.tsx";

const focusFirstField = (form: HTMLFormElement | null) => form?.querySelector("input")?.focus();

type Props = { regulation: RegulationInForce; onDone: () => void };

/** A new version of the limits: what changes, by which order, from when. */
export function LimitsForm({ regulation: former, onDone }: Props) {
  const { timezone } = useCentre();
  const queryClient = useQueryClient();
  const [limits, setLimitsDraft] = useState<Limits>(former.limits);
  // What was on the screen when the form opened: it may be read anew behind it.
  const [basedOn] = useState(former.versionId);
  const [{ orderNumber, effectiveFrom }, setOrder] = useState(() => ({
    orderNumber: "",
    effectiveFrom: todayIn(timezone),
  }));
  const close = () => {
    onDone();
    focusContent();
  };
  const saving = useMutation({
    mutationFn: () => setLimits({ basedOn, orderNumber: orderNumber.trim(), effectiveFrom, limits }),
    onSuccess: (saved) => {
      queryClient.setQueryData(regulationQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: regulationBookQuery.queryKey });
      toastDone("Новая редакция пределов сохранена");
      close();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: regulationQuery.queryKey }),
  });
  const refused = saving.error instanceof ApiProblem ? saving.error.problem.limit : undefined;
  const change = (name: LimitName, value: unknown) =>
    setLimitsDraft((draft) => ({ ...draft, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <form onSubmit={submit} ref={focusFirstField}>
      {limitGroups.map((group) => (
        <LimitGroup key={group.title} title={group.title}>
          {group.limits.map((name) => (
            <LimitCard key={name} name={name} regulation={former.regulation} refused={refused === name}>
              <LimitField name={name} limits={limits} onChange={(value) => change(name, value)} />
            </LimitCard>
          ))}
        </LimitGroup>
      ))}
      <Paper withBorder p="md" mt="lg">
        <ProblemNotice error={saving.error} />
        <OrderFields
          order={{ orderNumber, effectiveFrom }}
          onChange={(changes) => setOrder((former) => ({ ...former, ...changes }))}
        />
        <Group mt="md">
          <Button type="submit" loading={saving.isPending}>
            Сохранить новую редакцию
          </Button>
          <Button variant="default" onClick={close}>
            Не менять
          </Button>
        </Group>
      </Paper>
    </form>
  );
}
