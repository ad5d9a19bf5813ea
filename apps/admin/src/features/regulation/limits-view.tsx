import { Text } from "@mantine/core";
import type { RegulationInForce } from "../../api/types.ts";
import { LimitCard } from "./limit-card.tsx";
import { LimitGroup } from "./limit-group.tsx";
import { limitGroups } from "./limit-groups.ts";
import { limitInWords } from "./limit-in-words.ts";

const LimitValue = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 1 ? (
    <Text fw={600}>{lines[0]}</Text>
  ) : (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

/** Every limit with its value, what it means and where it comes from. */
export const LimitsView = ({ regulation: { regulation, limits } }: { regulation: RegulationInForce }) =>
  limitGroups.map((group) => (
    <LimitGroup key={group.title} title={group.title}>
      {group.limits.map((name) => (
        <LimitCard key={name} name={name} regulation={regulation}>
          <LimitValue lines={limitInWords(name, limits)} />
        </LimitCard>
      ))}
    </LimitGroup>
  ));
