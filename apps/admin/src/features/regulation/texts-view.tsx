import { Text, Title } from "@mantine/core";
import { type Regulation, type RegulationTexts, regulationTextNames, textCatalogue } from "@prosvet/domain";
import { RequirementMark } from "../../ui/requirement-mark.tsx";
import listStyles from "../../ui/short-list.module.css";
import styles from "./limits.module.css";
import { textInWords } from "./text-in-words.ts";

type Props = { texts: RegulationTexts; regulation: Regulation };

/** Every text that an order sets, what it is for and where it comes from. */
export const TextsView = ({ texts, regulation }: Props) => (
  <div className={styles.cards}>
    {regulationTextNames.map((name) => {
      const { title, help, requirements } = textCatalogue[name];
      const lines = textInWords(name, texts);
      return (
        <div key={name} className={styles.card}>
          <div>
            <Title order={3}>{title}</Title>
            <Text size="sm">{help}</Text>
            <div className={styles.marks}>
              {requirements.map((requirement) => (
                <RequirementMark key={requirement} requirement={requirement} regulation={regulation} />
              ))}
            </div>
          </div>
          <ul className={`${lines.length > 1 ? listStyles.list : "plain-list"} ${styles.value}`}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      );
    })}
  </div>
);
