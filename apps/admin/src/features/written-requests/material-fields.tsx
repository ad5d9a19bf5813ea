import { Checkbox, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { materialsQuery } from "../../api/materials.ts";
import { TextLink } from "../../ui/links.tsx";
import styles from "./written-request.module.css";

type Props = { chosen: string[]; onChange: (ids: string[]) => void };

/** Documents and pages of the centre's library that go with the answer (R46). */
export function MaterialFields({ chosen, onChange }: Props) {
  const { data: materials = [] } = useQuery(materialsQuery);
  const shown = materials.filter(({ id, offered }) => offered || chosen.includes(id));
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Материалы к ответу</legend>
      {shown.length === 0 ? (
        <Text>
          Библиотека пуста. Её ведут руководитель и регистратор:{" "}
          <TextLink to="/materials">материалы</TextLink>.
        </Text>
      ) : (
        <Stack gap="xs" className={styles.materials}>
          {shown.map(({ id, title, address, offered }) => (
            <Checkbox
              key={id}
              label={title}
              description={offered ? address : "Убран из библиотеки: снимите отметку"}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      )}
    </fieldset>
  );
}
