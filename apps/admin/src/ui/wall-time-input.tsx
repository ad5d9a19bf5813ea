import { TextInput } from "@mantine/core";
import { useState } from "react";
import { wallTimeOf } from "../time/wall-time-of.ts";

type Props = {
  label: string;
  description?: string;
  required?: boolean;
  /** The first field of a dialog. */
  autoFocus?: boolean;
  value: string;
  onChange: (time: string) => void;
};

/** A time of day on a 24-hour clock, whatever the browser's language is. */
export function WallTimeInput({ label, description, required = true, autoFocus, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const time = wallTimeOf(text);
  return (
    <TextInput
      label={label}
      description={description}
      required={required}
      data-autofocus={autoFocus || undefined}
      inputMode="numeric"
      placeholder="чч:мм"
      value={text}
      error={time === null && text.length > 3 ? "Напишите время так: 9:30" : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const next = wallTimeOf(event.currentTarget.value);
        if (next) onChange(next);
        else if (!required && event.currentTarget.value === "") onChange("");
      }}
      onBlur={() => setText(time ?? (text === "" && !required ? "" : value))}
    />
  );
}
