import { type Topic, topicLabel } from "@prosvet/domain";
import styles from "./consultants.module.css";
import { type Mark, markLabels, marks } from "./topic-marks.ts";

type Props = { topic: Topic; value: Mark; isFirst: boolean; onChange: (mark: Mark) => void };

/** One topic and how the consultant answers it, the answered ones stand out. */
export const TopicRow = ({ topic, value, isFirst, onChange }: Props) => (
  <div
    role="radiogroup"
    aria-labelledby={`topic-${topic}`}
    className={styles.topic}
    data-answered={value !== "none" || undefined}
  >
    <span id={`topic-${topic}`} className={styles.label}>
      {topicLabel(topic)}
    </span>
    {marks.map((mark) => (
      <label key={mark} className={styles.mark}>
        <input
          type="radio"
          name={`topic-${topic}`}
          checked={value === mark}
          data-autofocus={(isFirst && value === mark) || undefined}
          onChange={() => onChange(mark)}
        />
        {markLabels[mark]}
      </label>
    ))}
  </div>
);
