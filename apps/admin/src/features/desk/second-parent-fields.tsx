import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { type CallProps, flagOf, textOf } from "./call-field.ts";
import styles from "./desk.module.css";

type Props = CallProps & { mayBeNamed: boolean };

/** Whether two come with one question; who is named gives a consent of their own (R41, R42). */
export const SecondParentFields = ({ mayBeNamed, ...fields }: Props) => {
  const { participants, secondName } = fields.draft;
  const isNamed = secondName.trim() !== "";
  return (
    <>
      <NativeSelect
        label="Сколько придёт"
        data={[
          { value: "1", label: "Один" },
          { value: "2", label: "Двое с одним вопросом" },
        ]}
        {...textOf("participants", fields)}
      />
      {mayBeNamed && participants === "2" && (
        <>
          <TextInput
            label="Имя второго родителя"
            description="Пусто: анонимно"
            maxLength={200}
            autoComplete="off"
            {...textOf("secondName", fields)}
          />
          {isNamed && (
            <>
              <TextInput
                label="Телефон второго родителя"
                type="tel"
                maxLength={40}
                autoComplete="off"
                {...textOf("secondPhone", fields)}
              />
              <Checkbox
                label="Второй родитель сам дал согласие на обработку данных"
                required
                className={styles.wide}
                {...flagOf("secondConsent", fields)}
              />
            </>
          )}
        </>
      )}
    </>
  );
};
