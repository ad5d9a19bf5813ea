import { Progress, Text } from "@mantine/core";
import { type ImportCard, isAtWork } from "../../api/imports.ts";
import { standingInWords } from "./import-in-words.ts";

/** How far an import is; one may leave the page and come back. */
export function ImportProgress({ card }: { card: ImportCard }) {
  const { stage, done, total } = card;
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <div role="status">
      <Text mb="xs">
        {standingInWords(card)}
        {isAtWork(card) && stage !== "check" && `: ${done} из ${total}`}
      </Text>
      {isAtWork(card) && (
        <Progress value={stage === "check" ? 100 : percent} animated mb="sm" aria-label="Готово" />
      )}
    </div>
  );
}
