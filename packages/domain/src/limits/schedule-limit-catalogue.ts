import type { LimitEntry } from "./limit-catalogue.ts";

/** Limits of booking: the window, the schedule, forms and channels. */
export const scheduleLimits = {
  bookingWindowDays: {
    title: "Срок предоставления услуги",
    help: "За сколько календарных дней со дня записи центр предлагает время. День записи — нулевой.",
    requirements: ["R36"],
    unit: "days",
  },
  bookingWindowMode: {
    title: "Обязателен ли срок",
    help: "«Обеспечивается»: время предлагается только в пределах срока, пропуск — нарушение. «Рекомендуется»: о пропуске предупреждает система.",
    requirements: ["R36"],
  },
  bookingHorizonDays: {
    title: "На сколько дней вперёд открыта запись",
    help: "Свободное время показывается с сегодняшнего дня и на это число дней вперёд.",
    requirements: ["R13", "R27"],
    unit: "days",
  },
  minNoticeMinutes: {
    title: "За сколько до начала закрывается запись",
    help: "Время, которое начнётся раньше, на страницах записи не предлагается.",
    requirements: ["R13", "R27"],
    unit: "minutes",
  },
  slotStepMinutes: {
    title: "Шаг времени в расписании",
    help: "Через сколько минут может начинаться следующее время, считая от начала приёма.",
    requirements: ["R13", "R27"],
    unit: "minutes",
  },
  durationMinutes: {
    title: "Продолжительность услуги",
    help: "Обычная, наименьшая и наибольшая. Точную определяют при обращении, по потребности получателя.",
    requirements: ["R27", "R13"],
    unit: "minutes",
  },
  bufferMinutes: {
    title: "Перерыв между встречами",
    help: "Сколько минут до и после каждой встречи остаются свободными.",
    requirements: ["R13", "R27"],
    unit: "minutes",
  },
  consultantChoice: {
    title: "Выбор специалиста получателем",
    help: "Не предлагается, учитывается как пожелание или получатель выбирает сам.",
    requirements: ["R38", "R37"],
  },
  childcare: {
    title: "Присмотр за ребёнком",
    help: "Предлагается ли присмотр на время очной услуги и сколько детей можно принять одновременно.",
    requirements: ["R16"],
    unit: "places",
  },
  walkInAllowed: {
    title: "Приём без записи",
    help: "Можно ли получить услугу сразу, в момент обращения.",
    requirements: ["R40"],
  },
  serviceForms: {
    title: "Формы оказания услуг",
    help: "Какие формы предлагает центр: очно, с выездом, дистанционно, письменно.",
    requirements: ["R24", "R25", "R26"],
  },
  channels: {
    title: "Каналы оказания услуг",
    help: "Как проходит услуга. Через иностранные мессенджеры нельзя передавать персональные данные: включайте их, только если это законно для вашей организации.",
    requirements: ["R25", "R26", "R24"],
  },
  bookingSources: {
    title: "Способы записи",
    help: "Откуда центр принимает записи: телефон, сайт, почта, социальные сети, лично.",
    requirements: ["R31", "R40"],
  },
  writtenAnswerDays: {
    title: "Срок письменного ответа",
    help: "За сколько календарных дней центр отвечает на письменный запрос. День запроса — нулевой.",
    requirements: ["R26"],
    unit: "days",
  },
  openBookingsPerContact: {
    title: "Открытых записей на один телефон или адрес",
    help: "Защита расписания от захвата. Сколько раз человек обратится за помощью, не ограничено.",
    requirements: ["R39"],
    unit: "bookings",
  },
} as const satisfies Record<string, LimitEntry>;
