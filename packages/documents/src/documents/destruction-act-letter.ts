import {
  type DestroyedCounts,
  destroyedKindLabels,
  destroyedKinds,
  type ErasureGround,
  erasureGroundLabels,
} from "@prosvet/domain";
import type { Letter } from "../letter/letter.ts";
import { dayInFigures } from "../model/values.ts";

/** What an act says; days are «2026-11-22». */
export type DestructionFacts = {
  organisation: string;
  director: { post: string; name: string | null };
  act: {
    year: number;
    number: number;
    recipientCode: string;
    ground: ErasureGround;
    requestNumber: string | null;
    requestDate: string | null;
    destroyed: DestroyedCounts;
    destroyedOn: string;
    destroyedBy: string;
  };
};

/** The act of destruction of personal data (R12; приказ Роскомнадзора № 179, пункты 3 и 4): of whom, under their code alone. */
export function destructionActLetter({ organisation, director, act }: DestructionFacts): Letter {
  const asked = [
    act.requestNumber && `№ ${act.requestNumber}`,
    act.requestDate && dayInFigures(act.requestDate),
  ];
  const request = asked.filter(Boolean).join(" от ");
  return {
    title: "Акт об уничтожении персональных данных",
    sender: [organisation],
    reference: `№ ${act.number}/${act.year} от ${dayInFigures(act.destroyedOn)}`,
    blocks: [
      {
        kind: "table",
        rows: [
          ["Оператор", organisation],
          ["Чьи данные уничтожены", `Получатель под кодом ${act.recipientCode}`],
          ["Основание", erasureGroundLabels[act.ground]],
          ...(request ? ([["Обращение", request]] as const) : []),
          ["Дата уничтожения", dayInFigures(act.destroyedOn)],
          ["Кто уничтожил", act.destroyedBy],
          ["Информационная система", "«Просвет»"],
          [
            "Способ",
            "Записи удалены из базы данных, ключи шифрования получателя уничтожены: прочитать данные нельзя ни в системе, ни в её резервных копиях",
          ],
        ],
      },
      { kind: "heading", text: "Что уничтожено" },
      {
        kind: "table",
        header: ["Категория данных", "Количество"],
        rows: destroyedKinds
          .filter((kind) => act.destroyed[kind] > 0)
          .map((kind) => [destroyedKindLabels[kind], String(act.destroyed[kind])]),
      },
      {
        kind: "paragraph",
        text: "Строки журналов сохранены под кодом, без сведений о том, кто это. К акту приложена выгрузка из журнала регистрации событий. Акт и выгрузка хранятся 3 года.",
      },
      { kind: "signature", post: "Уничтожил", name: act.destroyedBy },
      { kind: "signature", post: director.post, name: director.name },
    ],
  };
}
