import { useQuery } from "@tanstack/react-query";
import { regulationBookQuery } from "../../api/regulation-book.ts";
import { Notice } from "../../ui/notice.tsx";
import styles from "./record-service.module.css";

/** What the centre's own regulation does not allow, before a refusal is explained by it (R43). */
export function NotDone() {
  const { data: book } = useQuery(regulationBookQuery);
  const lines = book?.texts.notDone ?? [];
  if (lines.length === 0) return null;
  return (
    <div className={styles.wide}>
      <Notice>
        <strong>Чего мы не делаем</strong>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
