/** What is said of a row that may be entered all the same, in words for whoever sent the file. */
export const importWarningWords = {
  name_left_out: "Имя из файла не загружается: в журнале общего пользования стоит код",
  before_regulation:
    "В этот день Порядок в программе ещё не действовал: строка внесётся по первой его редакции",
  walk_in_not_allowed: "Центр принимает только по записи, а записи у строки нет",
  kind_assumed: "Вид услуги не указан: внесётся содержательное консультирование",
  content_assumed: "Содержание помощи не указано: внесётся консультационная",
  duration_assumed: "Продолжительность не указана: внесётся обычная для центра",
  age_left_out: "Возраст ребёнка не загрузится: в нём должно быть число полных лет, от 0 до 18",
  feedback_missing: "Опрос без обратной связи: в отчёте он не учитывается",
  child_presence_reason_missing: "Не указано, почему присутствовал ребёнок",
  refusal_reason_missing: "Причина отказа не указана: внесётся «Другая причина»",
  refusals_not_allowed: "Порядок центра не предусматривает отказа",
  referral_missing: "Не указано, куда направлен получатель",
  too_many_printed_sheets: "Распечатано больше листов, чем разрешает Порядок",
  repeated_in_journal: "Похожая строка уже есть в журнале: то же время, консультант и получатель",
  repeated_in_file: "Такая же строка в файле уже была",
} as const;

export type ImportWarning = keyof typeof importWarningWords;
