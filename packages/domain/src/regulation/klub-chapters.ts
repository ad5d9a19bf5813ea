import { clauseAt } from "./clause-at.ts";
import { clausesOfBooking as booking } from "./clauses-of-booking.ts";
import { clausesOfCentre as centre } from "./clauses-of-centre.ts";
import { clausesOfConduct as conduct } from "./clauses-of-conduct.ts";
import { clausesOfForms as forms } from "./clauses-of-forms.ts";
import { clausesOfHelp as help } from "./clauses-of-help.ts";
import { clausesOfRecord as record } from "./clauses-of-record.ts";
import type { Chapter } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";

/** The paragraphs of [К] in its order; the source has no numbers, so each bears the one by which screens cite it. */
export const klubChapters = (facts: RegulationFacts): Chapter[] => [
  {
    title: "Общие положения",
    clauses: [
      clauseAt("1", centre.approval(facts)),
      clauseAt("2", centre.provider(facts)),
      clauseAt("3", centre.leadership(facts)),
      clauseAt("4", centre.guidance(facts)),
      clauseAt("5", centre.control(facts)),
      clauseAt("6", centre.localActs(facts)),
      clauseAt("7", record.journal()),
      clauseAt("8", record.keeping(facts)),
      clauseAt("9", record.schedule(facts)),
    ],
  },
  {
    title: "Услуга и ее виды",
    clauses: [
      clauseAt("10", help.assured(facts)),
      clauseAt("11", help.kinds(facts)),
      clauseAt("12", help.dispatching()),
      clauseAt("13", help.substantive(facts)),
      clauseAt("14", help.survey()),
      clauseAt("15", help.events(facts)),
    ],
  },
  {
    title: "Формы оказания Услуги",
    clauses: [
      clauseAt("16", forms.forms(facts)),
      clauseAt("17", forms.content(facts)),
      clauseAt("18", forms.notChildren(facts)),
      clauseAt("19", forms.childsRequest()),
      clauseAt("20", forms.request()),
    ],
  },
  {
    title: "Запись и получение Услуги",
    clauses: [
      clauseAt("21", booking.booking(facts)),
      clauseAt("22", booking.anonymity(facts), booking.topic(facts)),
      clauseAt("23", booking.term(facts)),
      clauseAt("24", booking.consultant(facts)),
      clauseAt("25", booking.atOnce(facts), booking.again(), booking.bothParents()),
    ],
  },
  {
    title: "Правила оказания Услуги",
    clauses: [
      clauseAt("26", conduct.personalData()),
      clauseAt("27", conduct.noActing()),
      clauseAt("28", conduct.noConclusion()),
      clauseAt("29", conduct.printout(facts)),
      clauseAt("30", conduct.materials()),
      clauseAt("31", conduct.media(facts)),
      clauseAt("32", conduct.recording(facts)),
      clauseAt("33", conduct.ownRecording(facts)),
      clauseAt("34", conduct.failure(facts), record.fact(), ...refusals(facts)),
    ],
  },
  {
    title: "Конфиденциальность, оценка качества, журналы",
    clauses: [
      clauseAt("35", record.confidentiality(facts)),
      clauseAt("36", record.rating(facts)),
      clauseAt("37", record.journalForms(facts)),
    ],
  },
];

/** [К] knows no reasoned refusal; a centre that allows it says so beside the record of the service. */
const refusals = (facts: RegulationFacts) => (facts.limits.refusalsAllowed ? [record.result(facts)] : []);
