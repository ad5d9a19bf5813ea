import type { ConsentStep } from "./consent-buttons.tsx";
import { LookDialog } from "./look-dialog.tsx";
import { ScanDialog } from "./scan-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type Props = { step: ConsentStep; onClose: () => void };

export function ConsentDialog({ step, onClose }: Props) {
  if (step.kind === "look") return <LookDialog scan={step.scan} onClose={onClose} />;
  if (step.kind === "scan") return <ScanDialog consent={step.consent} onClose={onClose} />;
  return <WithdrawDialog consent={step.consent} onClose={onClose} />;
}
