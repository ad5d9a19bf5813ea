const words: Record<string, string> = {
  request: "Запись создана",
  confirm: "Запись подтверждена",
  assign: "Назначен консультант",
  move: "Время назначено или перенесено",
  cancel_by_recipient: "Отменена получателем",
  cancel_by_centre: "Отменена центром",
  mark_no_show: "Отмечена неявка",
  record_service: "Записана услуга",
  mark_overdue: "Срок пропущен",
  expire_hold: "Придержанное время освобождено",
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
