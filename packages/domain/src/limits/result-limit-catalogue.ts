import type { LimitEntry } from "./limit-catalogue.ts";

/** Limits of the service itself and of what comes after it: sheets, refusals, counting, ratings. */
export const resultLimits = {
  printoutPageCap: {
    title: "Распечатка для получателя",
    help: "Сколько листов А4 консультант вправе распечатать за одну услугу.",
    requirements: ["R45"],
    unit: "sheets",
  },
  removableMediaAllowed: {
    title: "Запись на носители получателя",
    help: "Вправе ли консультант записывать сведения на флешку или другой носитель получателя.",
    requirements: ["R47"],
  },
  certificatesIssued: {
    title: "Сертификаты участникам мероприятий",
    help: "Выдаёт ли центр сертификаты тем, кто участвовал в мероприятии.",
    requirements: ["R23"],
  },
  ratingEnabled: {
    title: "Оценка качества",
    help: "Предлагает ли центр получателю оценить услугу.",
    requirements: ["R54"],
  },
  ratingWindowDays: {
    title: "Срок оценки качества",
    help: "Сколько календарных дней после услуги принимается оценка. Порядок допускает не больше трёх.",
    requirements: ["R54"],
    unit: "days",
  },
  ratingChannels: {
    title: "Способы оценки",
    help: "Как получатель может оценить услугу: на сайте, на бумаге, устно, на портале растимдетей.рф, по телефону.",
    requirements: ["R55", "R54"],
  },
  refusalsAllowed: {
    title: "Мотивированный отказ",
    help: "Может ли услуга закончиться отказом с указанием причины.",
    requirements: ["R52"],
  },
  refusalsCounted: {
    title: "Учёт отказов",
    help: "Входит ли мотивированный отказ в число услуг. Отдельно он показывается всегда.",
    requirements: ["R52"],
  },
  eventCounting: {
    title: "Учёт мероприятий",
    help: "Мероприятие — одна услуга, или услуга на каждого участника. Оба числа хранятся и показываются всегда.",
    requirements: ["R18", "R22"],
  },
} as const satisfies Record<string, LimitEntry>;
