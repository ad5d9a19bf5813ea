import { documentKindLabels, documentKinds } from "../catalogues/document-kinds.ts";
import { registerColumns } from "../registers/register-columns.ts";
import { registerKinds } from "../registers/register-kinds.ts";
import { plural } from "../time/words.ts";
import { actInWords } from "./act-in-words.ts";
import { actLevelLabels, actLevels } from "./act-levels.ts";
import type { RegulationBlock } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";

const months = (count: number) => `${count} ${plural(count, "месяц", "месяца", "месяцев")}`;

function journals({ limits: { registers } }: RegulationFacts): RegulationBlock[] {
  return registerKinds.flatMap((kind): RegulationBlock[] => {
    const { kept, title, columns } = registers[kind];
    if (!kept) return [];
    const items = columns.flatMap(
      (code) => registerColumns[kind].find((column) => column.code === code)?.label ?? [],
    );
    return [
      { kind: "paragraph", text: `${title}. Столбцы:`, requirements: ["R8", "R9", "R10", "R11", "R51"] },
      { kind: "list", items, numbered: true },
    ];
  });
}

const retention = ({ limits: { retentionMonths } }: RegulationFacts): RegulationBlock => ({
  kind: "table",
  header: ["Документ", "Срок хранения"],
  rows: documentKinds.map((kind) => [documentKindLabels[kind], months(retentionMonths[kind])] as const),
});

function guidance({ acts }: RegulationFacts): RegulationBlock[] {
  const offered = acts.filter((act) => act.offered);
  if (offered.length === 0) return [{ kind: "paragraph", text: "Акты не указаны.", requirements: ["R5"] }];
  return actLevels.flatMap((level): RegulationBlock[] => {
    const items = offered.filter((act) => act.level === level).map(actInWords);
    if (items.length === 0) return [];
    return [
      { kind: "paragraph", text: `${actLevelLabels[level]}:`, requirements: ["R5"] },
      { kind: "list", items },
    ];
  });
}

function particulars({ centre, texts }: RegulationFacts): RegulationBlock {
  const { name, organisation, founder, director, directorName, address, phone, email, site, openingHours } =
    centre;
  const rows: [string, string | null][] = [
    ["Центр", name],
    ["Организация", organisation],
    ["Учредитель", founder],
    ["Руководство", directorName ? `${director}: ${directorName}` : director],
    ["Адрес", address],
    ["Часы работы", openingHours],
    ["Телефон", phone],
    ["Электронная почта", email],
    ["Сайт", site],
    ["О центре", texts.aboutText],
  ];
  return {
    kind: "table",
    header: ["Сведения", "Значение"],
    rows: rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== ""),
  };
}

/** What stands after the clauses: journals (R8–R11, R51), terms of keeping (R12), acts (R5), the centre itself (R3, R4). */
export const appendices = (facts: RegulationFacts): RegulationBlock[] => [
  { kind: "heading", text: "Приложение № 1. Формы журналов" },
  ...journals(facts),
  { kind: "heading", text: "Приложение № 2. Сроки хранения документов" },
  retention(facts),
  { kind: "heading", text: "Приложение № 3. Правовые акты" },
  ...guidance(facts),
  { kind: "heading", text: "Приложение № 4. Сведения о центре" },
  particulars(facts),
];
