import { TextInput } from "@mantine/core";

type Props = {
  label: string;
  visibleLabel?: string;
  unit?: string;
  value: number;
  onChange: (value: number) => void;
};

/** A whole number; while it is empty the value is NaN, which the browser does not let through. */
export const CountField = ({ label, visibleLabel, unit, value, onChange }: Props) => (
  <TextInput
    aria-label={unit ? `${label}, ${unit}` : label}
    label={visibleLabel && (unit ? `${visibleLabel}, ${unit}` : visibleLabel)}
    rightSection={visibleLabel ? undefined : unit}
    rightSectionWidth={visibleLabel ? undefined : "6rem"}
    rightSectionPointerEvents="none"
    type="number"
    inputMode="numeric"
    required
    withAsterisk={false}
    min={0}
    step={1}
    value={Number.isNaN(value) ? "" : value}
    onChange={({ currentTarget: { value: text } }) => onChange(text === "" ? Number.NaN : Number(text))}
  />
);
