import type { NoticeKind, NoticeStanding, NoticeWay, OutboxKind } from "./notice-kinds.ts";

export const noticeKindLabels: Record<NoticeKind, string> = {
  booking_received: "Запись принята",
  booking_confirmed: "Запись подтверждена",
  booking_moved: "Время записи изменено",
  booking_time_lost: "Время записи снято",
  booking_cancelled: "Запись отменена",
  booking_reassigned: "Изменён консультант",
  reminder: "Напоминание",
  slot_offered: "Предложено время",
  written_answer: "Ответ на письменный запрос",
  referrer_receipt: "Подтверждение направившему",
};

export const outboxKindLabels: Record<OutboxKind, string> = {
  ...noticeKindLabels,
  materials: "Материалы по просьбе",
};

export const noticeStandingLabels: Record<NoticeStanding, string> = {
  waiting: "Ждёт отправки",
  sent: "Отправлено",
  failed: "Не отправлено",
  withdrawn: "Не понадобилось",
};

export const noticeWayLabels: Record<NoticeWay, string> = { email: "Почта", sms: "СМС" };
