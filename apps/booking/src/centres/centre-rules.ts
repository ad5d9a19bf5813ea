import { type Limits, plural, type RequirementId } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";

/** A rule of the centre in plain words, with the requirement it comes from. */
export type CentreRule = { requirement: RequirementId; text: string };

const days = (count: number) =>
  `${count} ${plural(count, "календарного дня", "календарных дней", "календарных дней")}`;

/** What parents may count on, as the centre's own limits set it (R14–R16, R23, R26, R32–R41, R45–R50, R54). */
export function centreRules(centre: Pick<Centre, "limits" | "texts">): CentreRule[] {
  const { limits, texts } = centre;
  const us = texts.terms.nominative;
  const rules: (CentreRule | null)[] = [
    { requirement: "R14", text: "Всё бесплатно" },
    { requirement: "R15", text: "Обратиться можно, где бы вы ни жили" },
    { requirement: "R32", text: "Можно ничего о себе не сообщать: в журнале будет отметка «Анонимно»" },
    { requirement: "R36", text: windowRule(centre) },
    { requirement: "R39", text: "Обращаться можно сколько угодно раз" },
    limits.walkInAllowed
      ? { requirement: "R40", text: "Можно прийти и без записи: помогут сразу, если специалист свободен" }
      : null,
    choiceRule(limits, us),
    {
      requirement: "R41",
      text: "Можно прийти вдвоём: оба родителя по одному вопросу — это одна консультация",
    },
    limits.childcare.offered ? { requirement: "R16", text: childcareRule(limits) } : null,
    {
      requirement: "R28",
      text: "Консультируют взрослых. Ребёнок может быть рядом, только если его не с кем оставить",
    },
    { requirement: "R45", text: printoutRule(limits) },
    {
      requirement: "R46",
      text: "По вашей просьбе пришлют на электронную почту документы и полезные ссылки",
    },
    {
      requirement: "R47",
      text: limits.removableMediaAllowed
        ? "Нужные сведения могут записать на вашу флешку"
        : "На флешки и другие ваши носители ничего не записывают",
    },
    { requirement: "R48", text: "Без вашего письменного согласия разговор не записывают" },
    { requirement: "R49", text: "Вы сами можете вести запись, если заранее предупредите об этом" },
    { requirement: "R50", text: "Если подвела связь или техника, консультацию проведут ещё раз" },
    limits.serviceForms.includes("written") ? { requirement: "R26", text: writtenRule(limits) } : null,
    limits.certificatesIssued
      ? { requirement: "R23", text: "Участникам мероприятий выдают сертификат" }
      : null,
    limits.refusalsAllowed
      ? { requirement: "R52", text: "Если вопрос вне нашей компетенции, вам откажут и объяснят почему" }
      : null,
    limits.ratingEnabled ? { requirement: "R54", text: ratingRule(limits) } : null,
  ];
  return rules.filter((rule) => rule !== null);
}

/** How soon help is given: one regulation ensures it, the other recommends it (R36). */
export function windowRule({ limits, texts }: Pick<Centre, "limits" | "texts">): string {
  const { bookingWindowDays, bookingWindowMode } = limits;
  const us = texts.terms.nominative;
  const term = `в течение ${days(bookingWindowDays)} со дня записи`;
  return bookingWindowMode === "guaranteed"
    ? `${us} обеспечивает возможность получить консультацию ${term}`
    : `${us} старается дать возможность получить консультацию ${term}`;
}

function choiceRule({ consultantChoice }: Limits, us: string): CentreRule {
  if (consultantChoice === "choice") {
    return { requirement: "R38", text: "Можно выбрать специалиста, которому вы доверяете" };
  }
  if (consultantChoice === "preference") {
    return { requirement: "R38", text: "Можно сказать, к какому специалисту вы хотели бы попасть" };
  }
  return { requirement: "R37", text: `Специалиста по вашему вопросу подберёт ${us}` };
}

const childcareRule = ({ childcare: { places } }: Limits) =>
  `Пока вы на очной консультации, за ребёнком могут присмотреть: ${places} ${plural(places, "место", "места", "мест")}`;

const printoutRule = ({ printoutPageCap: cap }: Limits) =>
  cap === 0
    ? "Специалист ничего не распечатывает"
    : `Специалист может распечатать для вас до ${cap} ${plural(cap, "листа", "листов", "листов")} А4`;

const writtenRule = ({ writtenAnswerDays }: Limits) =>
  `На письменный вопрос ответят в течение ${days(writtenAnswerDays)}`;

const ratingRule = ({ ratingWindowDays }: Limits) =>
  `Оценить консультацию можно в течение ${days(ratingWindowDays)} после неё`;
