import { Checkbox, Textarea } from "@mantine/core";
import { type Limits, registerKindLabels, registerKinds } from "@prosvet/domain";
import styles from "./limits.module.css";

type Registers = Limits["registers"];
type Props = { value: Registers; onChange: (value: Registers) => void };

/** Which journals are kept and how each is headed; the journal of services always is (R8). */
export const RegistersField = ({ value, onChange }: Props) => (
  <div className={styles.stack}>
    {registerKinds.map((kind) => {
      const register = value[kind];
      const change = (changes: Partial<typeof register>) =>
        onChange({ ...value, [kind]: { ...register, ...changes } });
      return (
        <div key={kind}>
          <Checkbox
            label={registerKindLabels[kind]}
            description={kind === "services" ? "Ведётся всегда" : undefined}
            checked={register.kept}
            disabled={kind === "services"}
            onChange={(event) => change({ kept: event.currentTarget.checked })}
          />
          {register.kept && (
            <Textarea
              mt={4}
              aria-label={`Заголовок: ${registerKindLabels[kind]}`}
              description="Заголовок"
              rows={3}
              required
              withAsterisk={false}
              maxLength={400}
              value={register.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          )}
        </div>
      );
    })}
  </div>
);
