import { plural } from "@prosvet/domain";
import type { Findings } from "../../api/types.ts";
import styles from "./control.module.css";

/** Who looked how often, the most often first; whose looks stand out is said (R34). */
export const Lookers = ({ lookers }: Pick<Findings, "lookers">) => (
  <section aria-label="Кто сколько раз открывал данные, без печати листов на день" className={styles.lookers}>
    Кто сколько раз открывал данные, без печати листов на день:
    <ul className={styles.findings}>
      {lookers.map(({ id, name, looks, standsOut }) => (
        <li key={id}>
          {name}: {looks} {plural(looks, "раз", "раза", "раз")}
          {standsOut && <strong> — заметно чаще других, спросите почему</strong>}
        </li>
      ))}
    </ul>
  </section>
);
