/** What kinds of things lines of the audit are about. */
export const auditSubjectWords: Readonly<Record<string, string>> = {
  booking: "Запись",
  recipient: "Получатель",
  service: "Строка журнала",
  consent: "Согласие",
  scan: "Скан документа",
  membership: "Сотрудник",
  journal: "Журнал услуг",
  closed_period: "Закрытый период",
  export: "Выгрузка",
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
};

/** The words of a kind; one that has none is shown as it is. */
export const auditSubjectInWords = (kind: string): string => auditSubjectWords[kind] ?? kind;
