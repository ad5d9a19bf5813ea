import { NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { typicalQuestionsQuery } from "../../api/typical-questions.ts";
import { type CallProps, textOf } from "./call-field.ts";
import styles from "./desk.module.css";

/** What the meeting is about: one of the centre's typical questions, own words, or both (R30). */
export function QuestionFields(fields: CallProps) {
  const { data: list } = useQuery(typicalQuestionsQuery);
  const questions = list?.questions.map(({ code, text }) => ({ value: code, label: text })) ?? [];
  return (
    <>
      {questions.length > 0 && (
        <NativeSelect
          label="Типовой вопрос"
          className={styles.wide}
          data={[{ value: "", label: "Не выбран" }, ...questions]}
          {...textOf("typicalQuestion", fields)}
        />
      )}
      <Textarea
        label="Вопрос словами получателя"
        rows={2}
        maxLength={1000}
        className={styles.wide}
        {...textOf("question", fields)}
      />
    </>
  );
}
