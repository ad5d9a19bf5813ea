import { Checkbox, TextInput } from "@mantine/core";
import type { RegulationInForce } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { RequirementMark } from "../../ui/requirement-mark.tsx";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";

type Props = DraftProps & {
  regulation: RegulationInForce;
  isAnonymous: boolean;
  /** Somebody who was here before: their consent may be in the register already. */
  mayBeKnown: boolean;
};

/** Who recorded the talk, and whether anything was copied: what the regulation allows and forbids. */
export function RecordingFields(props: Props) {
  const { draft, onChange, isAnonymous, mayBeKnown } = props;
  const { regulation, limits } = props.regulation;
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
            {isAnonymous
              ? "Анонимного получателя не записывают. "
              : "Только с письменным согласием, подписанным до записи. "}
            <RequirementMark requirement="R48" regulation={regulation} />
          </>
        }
        disabled={isAnonymous}
        {...flagOf("recordedByCentre", fields)}
      />
      {draft.recordedByCentre && !isAnonymous && (
        <>
          <TextInput
            label="Номер согласия на бумаге"
            description={
              mayBeKnown
                ? "Пусто: согласие уже внесено в реестр"
                : "Согласие войдёт в реестр, скан можно приложить потом"
            }
            required={!mayBeKnown}
            maxLength={50}
            autoComplete="off"
            {...fieldOf("recordingPaper", fields)}
          />
          <DayInput
            label="Дата согласия"
            value={draft.recordingPaperDay || draft.day}
            onChange={(recordingPaperDay) => onChange({ recordingPaperDay })}
          />
        </>
      )}
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
