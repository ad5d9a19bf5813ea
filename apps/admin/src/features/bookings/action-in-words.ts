import { waitingActionLabels } from "@prosvet/domain";

const words: Record<string, string> = {
  ...waitingActionLabels,
  request: "Запись создана",
  register: "Запись внесена сотрудником",
  register_visit: "Пришли без записи",
  undo: "Последнее действие отменено",
  confirm: "Запись подтверждена",
  assign: "Назначен консультант",
  assign_second: "Изменён второй консультант",
  set_video_link: "Задана ссылка на видеосвязь",
  drop_video_link: "Ссылка на видеосвязь убрана",
  note_lateness: "Получатель опаздывает",
  move: "Время назначено или перенесено",
  move_by_recipient: "Перенесена получателем",
  lose_time: "Время снято: изменился график",
  keep_time: "Оставлена на прежнем времени вне графика",
  cancel_by_recipient: "Отменена получателем",
  cancel_by_centre: "Отменена центром",
  mark_no_show: "Отмечена неявка",
  record_service: "Записана услуга",
  mark_overdue: "Срок пропущен",
  disclose: "Показаны имя и контакты",
};

const actors: Record<string, string> = {
  parent: "получатель",
  worker: "система",
  operator: "оператор системы",
};

/** Who did a step: a name, or what the API says of somebody who has none. */
export const actorInWords = (actor: string): string => actors[actor] ?? actor;

/** A step of the booking's history in words. */
export const actionInWords = (action: string): string => words[action] ?? action;
