import { Text, Title } from "@mantine/core";
import type { OpenedRequest, WrittenRequest } from "../../api/types.ts";
import { answerInWords } from "./standing-in-words.ts";
import styles from "./written-request.module.css";

type Props = { answer: NonNullable<OpenedRequest["answer"]>; request: WrittenRequest };

/** An answer that was given: it is not changed any more. */
export const AnswerShown = ({ answer: { text, answeredBy, materials }, request }: Props) => (
  <section aria-labelledby="answer">
    <Title order={2} id="answer" mb="xs">
      Ответ
    </Title>
    <Text mb="xs">
      {answerInWords(request)}
      {answeredBy && `, ${answeredBy}`}
    </Text>
    <blockquote className={styles.question}>{text}</blockquote>
    {materials.length > 0 && (
      <ul>
        {materials.map(({ id, title, address }) => (
          <li key={id}>
            <a href={address} rel="noreferrer" target="_blank">
              {title}
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
);
