import type { BookingSource } from "../catalogues/booking-sources.ts";
import type { Clause } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { calendarDays, wordsOf } from "./words-of-regulation.ts";

type Content = (facts: RegulationFacts) => Omit<Clause, "number">;

const sources: Partial<Record<BookingSource, string>> = {
  phone: "телефон",
  site: "сайт",
  email: "электронная почта",
  social_network: "социальные сети",
  in_person: "лично",
  hotline: "горячая линия или портал растимдетей.рф",
  referral: "направление от организации",
};

const choice = {
  choice: " Получатель может выбирать специалиста, которому он доверяет.",
  preference:
    " Получатель может назвать специалиста, к которому хотел бы попасть; его пожелание учитывается.",
  none: "",
} as const;

/** Booking, anonymity, the term, the consultant, repeats (R31–R41). */
export const clausesOfBooking = {
  booking: ({ limits, texts: { terms } }) => ({
    requirements: ["R31"],
    text:
      `Для получения Услуги предусматривается возможность предварительной записи в ${terms.accusative} различными способами ` +
      `(${wordsOf(sources, limits.bookingSources).join(", ")}) с возможностью указания сведений для заполнения Журнала.`,
  }),
  anonymity: ({ texts: { terms } }) => ({
    requirements: ["R32", "R33", "R34"],
    text:
      "Для получения Услуги получатели Услуги вправе не предоставлять персональные данные и получить услугу анонимно. " +
      "В таком случае в Журнале указываются только те данные, которые сообщил получатель Услуги (с занесением отметки " +
      "«Анонимно» в поле Журнала «Фамилия Имя Отчество (при наличии) получателя Услуги»). Персональные данные собираются, " +
      "кодируются и вносятся в утвержденные для общего пользования регистрационные и отчетные документы " +
      `${terms.genitive} под определенным кодом. При этом ${terms.nominative} организует служебное (не для общего ` +
      "пользования) хранение и обработку персональных данных.",
  }),
  topic: ({ texts: { terms } }) => ({
    requirements: ["R35"],
    text:
      `Получатель Услуги обозначает тему своего запроса в ходе предварительной записи в ${terms.accusative} или ` +
      "непосредственно в момент оказания Услуги.",
  }),
  term: ({ limits: { bookingWindowDays, bookingWindowMode }, texts: { terms } }) => ({
    requirements: ["R36"],
    text:
      (bookingWindowMode === "guaranteed"
        ? "Организация обеспечивает возможность предоставления Услуги в течение "
        : "Организации рекомендуется обеспечить возможность предоставления Услуги в течение ") +
      `${calendarDays(bookingWindowDays)} со дня предварительной записи в ${terms.accusative}.`,
  }),
  consultant: ({ regulation, limits: { consultantChoice }, texts: { terms } }) => ({
    requirements: regulation === "klub" && consultantChoice !== "none" ? ["R37", "R38"] : ["R37"],
    text:
      `При получении запроса на оказание Услуги в любой форме от получателя Услуги ${terms.nominative} имеет право ` +
      `определить консультанта, наиболее компетентного в оказании Услуги.${regulation === "klub" ? choice[consultantChoice] : ""}`,
  }),
  unlimited: ({ limits: { consultantChoice } }) => ({
    requirements: ["R38", "R39"],
    text:
      "Получатель услуги вправе обратиться за консультацией неограниченное количество раз, если у него возникла " +
      `необходимость. Консультация оказывается как разовая услуга.${choice[consultantChoice]}`,
  }),
  atOnce: ({ limits: { walkInAllowed }, texts: { terms } }) => ({
    requirements: ["R40"],
    text: walkInAllowed
      ? `Допускается оказание Услуги ее получателю непосредственно в момент обращения в ${terms.accusative}.`
      : `Услуга оказывается по предварительной записи в ${terms.accusative}.`,
  }),
  again: () => ({
    requirements: ["R39"],
    text:
      "Получатель Услуги вправе обратиться за оказанием Услуги вновь каждый раз, когда у него возникает такая потребность. " +
      "Рассмотрение каждого нового обращения учитывается как отдельная Услуга.",
  }),
  bothParents: () => ({
    requirements: ["R41"],
    text:
      "В случае проведения одновременного консультирования обоих родителей или граждан, желающих принять на воспитание " +
      "в свои семьи детей, оставшихся без попечения родителей, по одному вопросу Услуга засчитывается в количестве одной.",
  }),
} satisfies Record<string, Content>;
