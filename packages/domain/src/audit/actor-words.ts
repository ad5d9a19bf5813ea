/** Who did it, when it is nobody of the staff. */
export const auditActorWords: Readonly<Record<string, string>> = {
  parent: "Получатель на сайте",
  worker: "Программа",
  member: "Сотрудник",
  operator: "Оператор",
  department: "Отдел образования",
};

/** The name of who acted: of the staff by their own, of everybody else by what they are. */
export const auditActorInWords = (actor: string, displayName: string | null): string =>
  displayName ?? auditActorWords[actor] ?? actor;
