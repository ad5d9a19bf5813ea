/** Cells of one line of a paper list, as they were typed or pasted. */
export const visitCells = [
  "day",
  "time",
  "minutes",
  "topic",
  "consultant",
  "form",
  "category",
  "childAge",
] as const;
export type VisitCell = (typeof visitCells)[number];
export type VisitRow = Record<VisitCell, string>;

export const visitCellLabels: Record<VisitCell, string> = {
  day: "Дата",
  time: "Начало",
  minutes: "Минут",
  topic: "Тема",
  consultant: "Консультант",
  form: "Форма или канал",
  category: "Кто пришёл",
  childAge: "Возраст ребёнка",
};

/** Whether nothing was written in the line. */
export const isBlankRow = (row: VisitRow): boolean => visitCells.every((cell) => row[cell].trim() === "");

/** What is wrong with a cell, in words. */
export type CellError = { cell: VisitCell; message: string };
