import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { consultantsQuery } from "../../api/consultants.ts";

type Props = { value: string | undefined; onChange: (consultant: string | undefined) => void };

export function ConsultantChoice({ value, onChange }: Props) {
  const { data: consultants = [] } = useQuery(consultantsQuery);
  return (
    <NativeSelect
      label="Чей лист"
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    >
      <option value="">Все консультанты</option>
      {consultants.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
