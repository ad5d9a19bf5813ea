import { topicLabel } from "@prosvet/domain";
import type { ConsultantTopics } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";

type Props = {
  consultants: readonly ConsultantTopics[];
  /** Null for those who may only look. */
  onChange: ((consultant: ConsultantTopics) => void) | null;
};

const TopicList = ({ topics }: { topics: ConsultantTopics["topics"] }) =>
  topics.length === 0 ? (
    "нет"
  ) : (
    <ul className="plain-list">
      {topics.map(({ topic }) => (
        <li key={topic}>{topicLabel(topic)}</li>
      ))}
    </ul>
  );

const TopicCells = ({ topics }: Pick<ConsultantTopics, "topics">) =>
  topics.length === 0 ? (
    <td colSpan={2} data-label="Темы">
      Темы не отмечены: отвечает на любую
    </td>
  ) : (
    <>
      <td data-label="Главные темы">
        <TopicList topics={topics.filter(({ isMain }) => isMain)} />
      </td>
      <td data-label="Отвечает тоже">
        <TopicList topics={topics.filter(({ isMain }) => !isMain)} />
      </td>
    </>
  );

/** Consultants by name with the topics that they answer. */
export const CompetencesTable = ({ consultants, onChange }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Консультанты по имени и их темы</caption>
    <thead>
      <tr>
        <th scope="col">Консультант</th>
        <th scope="col">Главные темы</th>
        <th scope="col">Отвечает тоже</th>
        {onChange && <th scope="col">Действия</th>}
      </tr>
    </thead>
    <tbody>
      {consultants.map((consultant) => (
        <tr key={consultant.consultantId}>
          <td data-label="Консультант">
            <div className={rowStyles.strong}>{consultant.name}</div>
          </td>
          <TopicCells topics={consultant.topics} />
          {onChange && (
            <td>
              <button
                type="button"
                className={rowStyles.button}
                aria-label={`Изменить темы: ${consultant.name}`}
                onClick={() => onChange(consultant)}
              >
                Изменить темы
              </button>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
