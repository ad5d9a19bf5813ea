/** What kinds of things lines of the audit are about. */
export const auditSubjectWords = {
  booking: "Запись",
  recipient: "Получатель",
  service: "Строка журнала",
  consent: "Согласие",
  scan: "Скан документа",
  destruction_act: "Акт об уничтожении",
  subject_request: "Обращение о персональных данных",
  membership: "Сотрудник",
  journal: "Журнал услуг",
  closed_period: "Закрытый период",
  export: "Выгрузка",
  import: "Загрузка из файла",
  material: "Материал",
  organisation: "Организация",
  service_template: "Заготовка услуги",
  family: "Семья",
  place: "Место приёма",
  ticket: "Номер очереди",
  schedule_change: "Изменение расписания",
  consultant: "Консультант",
  limit_version: "Правила центра",
  text_version: "Тексты Порядка",
  legal_act: "Правовой акт",
  centre: "Центр",
  notice_settings: "Настройки уведомлений",
  notice_templates: "Тексты уведомлений",
} as const satisfies Record<string, string>;

/** What kinds of things a use-case may write of. */
export type AuditSubject = keyof typeof auditSubjectWords;

/** The words of a kind; one that has none is shown as it is. */
export const auditSubjectInWords = (kind: string): string =>
  (auditSubjectWords as Readonly<Record<string, string>>)[kind] ?? kind;
