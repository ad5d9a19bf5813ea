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
    recipientCodes: readonly string[];
    ground: ErasureGround;
    requestNumber: string | null;
    requestDate: string | null;
    destroyed: DestroyedCounts;
    destroyedOn: string;
    /** Null is the program, by the terms of the centre. */
    destroyedBy: string | null;
  };
};

/** The act of destruction of personal data (R12; приказ Роскомнадзора № 179, пункты 3 и 4): of whom, under codes alone. */
export function destructionActLetter({ organisation, director, act }: DestructionFacts): Letter {
  const asked = [
    act.requestNumber && `№ ${act.requestNumber}`,
    act.requestDate && dayInFigures(act.requestDate),
  ];
  const request = asked.filter(Boolean).join(" от ");
  const isOne = act.recipientCodes.length === 1;
  const by = act.destroyedBy ?? "Программа, по срокам хранения, установленным центром";
  return {
    title: "Акт об уничтожении персональных данных",
    sender: [organisation],
    reference: `№ ${act.number}/${act.year} от ${dayInFigures(act.destroyedOn)}`,
    blocks: [
      {
        kind: "table",
        rows: [
          ["Оператор", organisation],
          [
            "Чьи данные уничтожены",
            `${isOne ? "Получатель под кодом" : "Получатели под кодами"} ${act.recipientCodes.join(", ")}`,
          ],
          ["Основание", erasureGroundLabels[act.ground]],
          ...(request ? ([["Обращение", request]] as const) : []),
          ["Дата уничтожения", dayInFigures(act.destroyedOn)],
          ["Кто уничтожил", by],
          ["Информационная система", "«Просвет»"],
          ["Способ", wayOf(act.destroyed)],
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
      ...(act.destroyedBy === null
        ? []
        : [{ kind: "signature", post: "Уничтожил", name: act.destroyedBy } as const]),
      { kind: "signature", post: director.post, name: director.name },
    ],
  };
}

/** Terms may end for papers and words alone, while the key is still needed for what is inside its term. */
const wayOf = ({ keys }: DestroyedCounts): string =>
  keys > 0
    ? "Записи удалены из базы данных, ключи шифрования получателя уничтожены: прочитать данные нельзя ни в системе, ни в её резервных копиях"
    : "Записи и файлы удалены из информационной системы";
