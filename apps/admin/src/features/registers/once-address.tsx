import { TextInput } from "@mantine/core";

type Props = {
  value: string;
  hint: string | undefined;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** An address that is used once: neither the browser nor the centre remembers it. */
export const OnceAddress = ({ value, hint, error, onChange }: Props) => (
  <TextInput
    label="Адрес почты"
    description={hint}
    required
    withAsterisk={false}
    inputMode="email"
    autoComplete="off"
    autoCapitalize="none"
    spellCheck={false}
    maxLength={300}
    value={value}
    error={error}
    errorProps={{ role: "alert" }}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
