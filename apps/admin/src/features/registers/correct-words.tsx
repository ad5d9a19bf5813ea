import { Checkbox, Stack, Text, Textarea } from "@mantine/core";
import type { CorrectProps } from "./correct-fields.tsx";
import { type TextOfLine, texts } from "./correction-draft.ts";

const labels: Record<TextOfLine, string> = {
  requestSummary: "Кратко о запросе",
  summary: "Рекомендации получателю",
  visitAddress: "Адрес выезда",
};

/** Sealed words of a line: new ones are put in their place, the former stay with the correction (R8, R34). */
export const CorrectWords = ({ draft, onChange }: CorrectProps) => (
  <details>
    <summary>Слова: запрос, рекомендации, адрес</summary>
    <Stack gap="sm" mt="xs">
      <Text size="sm">
        Записанное раньше хранится зашифрованным и здесь не показано. Пустое поле оставляет его как есть,
        новое встаёт на его место, прежнее сохранится в истории.
      </Text>
      {texts.map((name) => {
        const isDropped = draft.dropped.includes(name);
        return (
          <div key={name}>
            <Textarea
              label={labels[name]}
              rows={2}
              maxLength={name === "visitAddress" ? 500 : 2000}
              disabled={isDropped}
              value={draft[name]}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
            />
            <Checkbox
              mt="xs"
              label={`Убрать: ${labels[name].toLowerCase()}`}
              checked={isDropped}
              onChange={(event) =>
                onChange({
                  dropped: event.currentTarget.checked
                    ? [...draft.dropped, name]
                    : draft.dropped.filter((other) => other !== name),
                })
              }
            />
          </div>
        );
      })}
    </Stack>
  </details>
);
