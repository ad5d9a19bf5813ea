import { Button, Group, Text } from "@mantine/core";
import { Notice } from "../../ui/notice.tsx";
import styles from "./desk.module.css";
import type { Entered } from "./entered.ts";
import { ReceiptCard } from "./receipt-card.tsx";

type Props = { entered: Entered; undoing: boolean; onUndo: () => void };

/** What was entered, above the next empty form: the number and the PIN to read out. */
export const EnteredResult = ({ entered, undoing, onUndo }: Props) => (
  <>
    <section className={styles.result} aria-label="Внесено">
      <div role="status" className={styles.facts}>
        <Text fw={600}>{entered.title}</Text>
        {entered.receipt && <Spoken receipt={entered.receipt} when={entered.when} />}
        <Text size="sm">{entered.details}</Text>
        {entered.warning && <Notice kind="warning">{entered.warning}</Notice>}
      </div>
      <Group gap="xs">
        <Button variant="default" loading={undoing} onClick={onUndo}>
          Отменить
        </Button>
        {entered.receipt && (
          <Button variant="default" onClick={() => window.print()}>
            Распечатать карточку
          </Button>
        )}
      </Group>
    </section>
    {entered.receipt && <ReceiptCard receipt={entered.receipt} when={entered.when} />}
  </>
);

type Receipt = NonNullable<Entered["receipt"]>;

const Spoken = ({ receipt: { number, pin }, when }: { receipt: Receipt; when: string }) => (
  <>
    <Text>
      Номер <span className={styles.big}>{number}</span>, ПИН-код <span className={styles.big}>{pin}</span>
    </Text>
    <Text>{when}</Text>
  </>
);
