import { clauseOf, type Regulation, type RequirementId } from "@prosvet/domain";
import styles from "./requirement-mark.module.css";

type Props = { requirement: RequirementId; regulation: Regulation };

/** Where a rule comes from: the clause of the centre's own regulation and the requirement's id. */
export function RequirementMark({ requirement, regulation }: Props) {
  const clause = clauseOf(requirement, regulation);
  return (
    <span className={styles.mark}>
      {clause ? `${clause} Порядка, ${requirement}` : `${requirement}, в Порядке не сказано`}
    </span>
  );
}
