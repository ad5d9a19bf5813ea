import { Checkbox } from "@mantine/core";
import type { RegulationInForce } from "../../api/types.ts";
import { RequirementMark } from "../../ui/requirement-mark.tsx";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import { type DraftProps, flagOf } from "./draft-field.ts";

type Props = DraftProps & { regulation: RegulationInForce; isAnonymous: boolean };

/** Who recorded the talk, and whether anything was copied: what the regulation allows and forbids. */
export function RecordingFields({ draft, onChange, regulation: { regulation, limits }, isAnonymous }: Props) {
  const fields = { draft, onChange };
  return (
    <>
      <Checkbox
        label="Получатель предупредил, что ведёт запись"
        description={<RequirementMark requirement="R49" regulation={regulation} />}
        {...flagOf("recordingAnnounced", fields)}
      />
      {draft.recordingAnnounced && (
        <WallTimeInput
          label="Когда предупредил"
          value={draft.recordingAnnouncedTime || draft.time}
          onChange={(recordingAnnouncedTime) => onChange({ recordingAnnouncedTime })}
        />
      )}
      <Checkbox
        label="Запись вёл центр"
        description={
          <>
            {isAnonymous ? "Анонимного получателя не записывают. " : "Только с письменным согласием. "}
            <RequirementMark requirement="R48" regulation={regulation} />
          </>
        }
        disabled={isAnonymous}
        {...flagOf("recordedByCentre", fields)}
      />
      <Checkbox
        label="Скопировано на носитель получателя"
        description={
          <>
            {limits.removableMediaAllowed ? "" : "Порядок центра этого не допускает. "}
            <RequirementMark requirement="R47" regulation={regulation} />
          </>
        }
        disabled={!limits.removableMediaAllowed}
        {...flagOf("copiedToRecipientMedia", fields)}
      />
    </>
  );
}
