import { Checkbox, Kbd, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { areShortcutsOn, setShortcutsOn } from "../ui/shortcut-preference.ts";
import type { Section } from "./sections.ts";
import styles from "./shortcuts-dialog.module.css";

type Shortcut = { keys: string[]; does: string };

const ofSections = (sections: readonly Section[]): Shortcut[] =>
  sections.map(({ label }, index) => ({ keys: [String(index + 1)], does: `Раздел «${label}»` }));

const ofCentre: Shortcut[] = [
  { keys: ["R (К)"], does: "Приём: кто пришёл или позвонил" },
  { keys: ["F2", "F4", "F9"], does: "Пришли, звонок, список (на экране «Приём»)" },
  { keys: ["N (Т)"], does: "Записать услугу" },
  { keys: ["←", "→"], does: "День раньше, день позже (на экране «День»)" },
  { keys: ["T (Е)"], does: "Сегодня (на экране «День»)" },
  { keys: ["G (П)"], does: "Расписание" },
  { keys: ["A (Ф)"], does: "Добавить приём (в «Расписании»)" },
  { keys: ["O (Щ)"], does: "Не будет на приёме: болезнь, отпуск (в «Расписании»)" },
  { keys: ["F (А)"], does: "Первое свободное время в сроке (в карточке записи)" },
  { keys: ["C (С)", "M (Ь)", "A (Ф)"], does: "Подтвердить, перенести, назначить (в карточке записи)" },
  { keys: ["Z (Я)"], does: "Отменить последнее действие (в карточке записи)" },
  { keys: ["Enter"], does: "Следующее поле (в «Записать услугу»)" },
  { keys: ["Ctrl + Enter"], does: "Сохранить услугу" },
];

const everywhere: Shortcut[] = [
  { keys: ["?"], does: "Этот список" },
  { keys: ["Esc"], does: "Закрыть окно" },
];

type Props = { sections: readonly Section[]; onClose: () => void };

export function ShortcutsDialog({ sections, onClose }: Props) {
  const [on, setOn] = useState(areShortcutsOn);
  const ofPlace = sections.some(({ to }) => to === "/day") ? ofCentre : [];
  const toggle = (next: boolean) => {
    setShortcutsOn(next);
    setOn(next);
  };
  return (
    <Dialog title="Быстрые клавиши" onClose={onClose}>
      <dl className={styles.list}>
        {[...ofSections(sections), ...ofPlace, ...everywhere].map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt className={styles.keys}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className={styles.does}>{does}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" mb="sm">
        Клавиши работают при русской и латинской раскладке.
      </Text>
      <Checkbox
        label="Клавиши без Ctrl включены"
        checked={on}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
