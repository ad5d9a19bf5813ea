import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { consentsOfQuery } from "../../api/consents.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { ConsentStep } from "./consent-buttons.tsx";
import { ConsentDialog } from "./consent-dialog.tsx";
import { ConsentTable } from "./consent-table.tsx";
import { RecordConsentDialog } from "./record-consent-dialog.tsx";

/** The consents of one recipient, wherever their card or their booking is shown; the desk's alone (R42, R48). */
export function ConsentsOf({ recipientId }: { recipientId: string }) {
  const { role, timezone } = useCentre();
  const isDesk = role !== "consultant";
  const { data: consents, error } = useQuery({ ...consentsOfQuery(recipientId), enabled: isDesk });
  const [step, setStep] = useState<ConsentStep | "record" | null>(null);
  if (!isDesk) return null;
  const close = () => setStep(null);

  return (
    <section aria-labelledby="consents">
      <Group justify="space-between" mb="xs" gap="sm">
        <Title order={2} id="consents">
          Согласия
        </Title>
        <Button variant="default" onClick={() => setStep("record")}>
          Внести согласие
        </Button>
      </Group>
      <ProblemNotice error={error} />
      {consents?.length === 0 && <Text>Согласий нет: получатель анонимен или ничего не подписывал.</Text>}
      {consents && consents.length > 0 && (
        <ConsentTable caption="Согласия получателя" consents={consents} onStep={setStep} />
      )}
      {step === "record" && (
        <RecordConsentDialog recipientId={recipientId} today={todayIn(timezone)} onClose={close} />
      )}
      {step && step !== "record" && <ConsentDialog step={step} onClose={close} />}
    </section>
  );
}
