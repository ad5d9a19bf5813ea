import { TextInput } from "@mantine/core";
import { type CallProps, textOf } from "./call-field.ts";
import styles from "./desk.module.css";

/** A professional who books for a family; number and PIN go to their address, not to the family's (R31). */
export function ReferrerFields(fields: CallProps) {
  const { referrerName, referrerOrganisation, referrerEmail } = fields.draft;
  const isGiven = [referrerName, referrerOrganisation, referrerEmail].some((text) => text.trim() !== "");
  return (
    <fieldset className={`plain-fieldset ${styles.wide}`}>
      <legend className={styles.legend}>Записывает специалист: детский сад, школа, поликлиника, опека</legend>
      <div className={styles.grid}>
        <TextInput
          label="Имя специалиста"
          required={isGiven}
          maxLength={200}
          autoComplete="off"
          {...textOf("referrerName", fields)}
        />
        <TextInput
          label="Организация"
          required={isGiven}
          maxLength={300}
          autoComplete="off"
          {...textOf("referrerOrganisation", fields)}
        />
        <TextInput
          label="Почта специалиста"
          type="email"
          maxLength={254}
          autoComplete="off"
          {...textOf("referrerEmail", fields)}
        />
      </div>
    </fieldset>
  );
}
