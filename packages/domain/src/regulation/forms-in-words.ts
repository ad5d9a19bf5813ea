import type { Channel } from "../catalogues/channels.ts";
import { channelsOf } from "../catalogues/channels.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { wordsOf } from "./words-of-regulation.ts";

/** The forms that the centre offers, with its own channels (R24–R26). */
export function formsInWords({ limits, texts: { terms }, centre }: RegulationFacts): string[] {
  const offers = (form: (typeof limits.serviceForms)[number]) => limits.serviceForms.includes(form);
  const places = [
    offers("in_person") ? `в помещении ${terms.genitive}` : "",
    offers("visit_home") ? "по месту проживания/обучения ребенка получателя Услуги" : "",
    offers("visit_event")
      ? "в рамках проведения мероприятий, связанных с вопросами образования детей и обеспечения психолого-педагогического " +
        `сопровождения их обучения и воспитания, в случае участия в них ${terms.genitive} (выездная очная консультация)`
      : "",
  ].filter((place) => place !== "");
  const email = centre.email ? ` (${centre.email})` : "";
  const remote: Partial<Record<Channel, string>> = {
    video: "по видео-конференц-связи",
    phone: "по телефону",
    site: `на сайте ${terms.genitive}`,
    email: "по электронной почте",
    messenger: "в российских мессенджерах",
    foreign_messenger: "в иностранных мессенджерах, без передачи персональных данных",
    social_network: "в социальных сетях",
  };
  const written: Partial<Record<Channel, string>> = {
    email: `по электронной почте${email}`,
    site: `на сайте ${terms.genitive}`,
    messenger: "в мессенджеры",
    foreign_messenger: "в иностранные мессенджеры, без передачи персональных данных",
    social_network: "в социальных сетях",
    paper_letter: "бумажным письмом",
  };
  return [
    places.length > 0 ? `очно (очная консультация) — ${places.join(", а также ")};` : "",
    offers("remote")
      ? "дистанционно (дистанционная консультация) — с применением информационно-телекоммуникационных сетей при " +
        "опосредованном (на расстоянии) взаимодействии консультанта с получателем Услуги " +
        `(${wordsOf(remote, channelsOf("remote", limits)).join(", ")});`
      : "",
    offers("written")
      ? "в форме письменного ответа на запрос родителей (законных представителей) " +
        `(${[...wordsOf(written, channelsOf("written", limits)), "по итогам опроса/анкетирования/тестирования"].join(", ")}).`
      : "",
  ].filter((form) => form !== "");
}
