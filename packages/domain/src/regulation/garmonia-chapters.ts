import { clauseAt } from "./clause-at.ts";
import { clausesOfBooking as booking } from "./clauses-of-booking.ts";
import { clausesOfCentre as centre } from "./clauses-of-centre.ts";
import { clausesOfConduct as conduct } from "./clauses-of-conduct.ts";
import { clausesOfForms as forms } from "./clauses-of-forms.ts";
import { clausesOfHelp as help } from "./clauses-of-help.ts";
import { clausesOfRecord as record } from "./clauses-of-record.ts";
import type { Chapter } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";

/** The clauses of [Г] in its order and under its numbers, the stray 3.17 included: screens cite them so. */
export const garmoniaChapters = (facts: RegulationFacts): Chapter[] => [
  {
    title: "Общие положения",
    clauses: [
      clauseAt("1.1", centre.purpose()),
      clauseAt("2", centre.direction()),
      clauseAt("3", centre.provider(facts)),
      clauseAt("4", centre.leadership(facts)),
      clauseAt("5", centre.control(facts)),
    ],
  },
  {
    title: "Услуга и ее виды",
    clauses: [
      clauseAt("6", help.assured(facts)),
      clauseAt("7", help.kinds(facts)),
      clauseAt("8", help.dispatching()),
      clauseAt("9", help.substantive(facts)),
      clauseAt("10", help.survey()),
      clauseAt("11", help.events(facts)),
    ],
  },
  {
    title: "Формы оказания Услуги",
    clauses: [
      clauseAt("12", forms.forms(facts)),
      clauseAt("13", forms.content(facts)),
      clauseAt("14", forms.notChildren(facts)),
      clauseAt("15", forms.childsRequest()),
      clauseAt("16", forms.request()),
    ],
  },
  {
    title: "Запись и получение Услуги",
    clauses: [
      clauseAt("17", booking.booking(facts)),
      clauseAt("18", booking.anonymity(facts)),
      clauseAt("19", booking.topic(facts)),
      clauseAt("20", booking.term(facts)),
      clauseAt("21", booking.consultant(facts)),
      clauseAt("22", booking.unlimited(facts)),
      clauseAt("23", booking.atOnce(facts)),
      clauseAt("24", booking.again()),
      clauseAt("25", booking.bothParents()),
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
      clauseAt("34", conduct.failure(facts)),
    ],
  },
  {
    title: "Учет, результат и оценка качества",
    clauses: [
      clauseAt("35", record.registering(facts)),
      clauseAt("36", record.fact()),
      clauseAt("37", record.result(facts)),
      clauseAt("38", record.confidentiality(facts)),
      clauseAt("3.17", record.rating(facts)),
    ],
  },
];
