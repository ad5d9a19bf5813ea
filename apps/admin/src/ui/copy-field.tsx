import { Button, Group, TextInput } from "@mantine/core";
import { useRef, useState } from "react";

type Props = { label: string; value: string; description?: string };

/** A text to be taken elsewhere. Where the page may not write to the clipboard, it is selected and copied the old way. */
export function CopyField({ label, value, description }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      document.execCommand("copy");
    }
    setCopied(true);
  };

  return (
    <Group align="end" gap="xs" mb="md">
      <TextInput
        ref={input}
        label={label}
        description={description}
        value={value}
        readOnly
        flex="1 1 20rem"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        aria-label={`${copied ? "Скопировано" : "Скопировать"}: ${label}`}
        onClick={() => void copy()}
      >
        {copied ? "Скопировано" : "Скопировать"}
      </Button>
    </Group>
  );
}
