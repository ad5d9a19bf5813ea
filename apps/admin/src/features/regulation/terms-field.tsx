import { Fieldset, TextInput } from "@mantine/core";
import { type Terms, textCatalogue } from "@prosvet/domain";
import styles from "./regulation.module.css";

const cases: { name: keyof Terms; label: string }[] = [
  { name: "nominative", label: "Кто помогает" },
  { name: "genitive", label: "Нет кого" },
  { name: "dative", label: "Обратиться к кому" },
  { name: "accusative", label: "Записаться в кого" },
  { name: "instrumental", label: "Оказано кем" },
  { name: "prepositional", label: "Сказано о ком" },
];

type Props = { terms: Terms; onChange: (terms: Terms) => void };

/** How the centre calls itself in the six cases. */
export const TermsField = ({ terms, onChange }: Props) => (
  <Fieldset legend={textCatalogue.terms.title}>
    <div className={styles.pairs}>
      {cases.map(({ name, label }) => (
        <TextInput
          key={name}
          label={label}
          required
          maxLength={60}
          value={terms[name]}
          onChange={(event) => onChange({ ...terms, [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  </Fieldset>
);
