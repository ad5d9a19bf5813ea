const reasons: Record<string, string> = {
  expired: "Пришло бы слишком поздно",
  state_changed: "Запись с тех пор изменилась",
  time_changed: "Время записи с тех пор изменилось",
  superseded: "Отправлено более новое сообщение",
  offer_over: "Предложение уже не действует",
  answer_missing: "Ответа ещё нет",
  no_address: "Нет адреса: почта и телефон не указаны",
  anonymous: "Запись анонимная: писать некому",
  erased: "Данные получателя удалены",
  consent_withdrawn: "Получатель отозвал согласие на обработку персональных данных",
  unreadable: "Не удалось прочитать адрес: обратитесь к тому, кто обслуживает систему",
  EENVELOPE: "Почтовый сервер не принял адрес",
  EAUTH: "Почтовый сервер не принял учётную запись системы",
  ETLS: "Защищённое соединение с почтовым сервером не установлено",
  SMS: "Сервис СМС не ответил",
};

const unreachable = ["ECONNECTION", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ESOCKET", "EDNS", "421"];
const refused = ["550", "551", "553", "501", "511", "556"];

/** Why a notice was not sent, in words for the staff; a code that is not known stands as it is. */
export function noticeReasonInWords(code: string): string {
  const known = reasons[code];
  if (known) return known;
  if (unreachable.includes(code)) return "Почтовый сервер не отвечает";
  if (refused.includes(code)) return "Такого почтового ящика нет или он не принимает писем";
  if (code.startsWith("SMS ")) return `Сервис СМС ответил отказом (${code.slice(4)})`;
  return `Не удалось отправить (код ${code})`;
}
