import { describe, expect, it } from "vitest";
import { type Regulation, regulations } from "../catalogues/roles.ts";
import { type Limits, parseLimits } from "../limits/limits.ts";
import { limitPresets } from "../limits/presets.ts";
import { requirements } from "../requirements/requirements.ts";
import { regulationTextsOf } from "../texts/centre-texts.ts";
import { textPresets } from "../texts/text-presets.ts";
import { actPresets } from "./act-presets.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { regulationChapters, regulationText } from "./regulation-text.ts";

const factsOf = (regulation: Regulation, limits: Partial<Limits> = {}): RegulationFacts => ({
  regulation,
  centre: {
    name: "Консультационный центр «Ромашка»",
    organisation: "МБДОУ «Детский сад № 1»",
    founder: "Администрация района",
    director: "Заведующий детским садом № 1",
    directorName: "И. И. Иванова",
    address: "г. Энск, ул. Садовая, 1",
    phone: "+7 917 123-45-67",
    email: "romashka@example.ru",
    site: null,
    openingHours: "Понедельник — пятница с 9:00 до 18:00",
  },
  order: { number: "12-од", effectiveFrom: "2026-09-01" },
  limits: parseLimits({ ...limitPresets[regulation], ...limits }),
  texts: regulationTextsOf(textPresets[regulation]),
  acts: actPresets[regulation],
});

const clausesOf = (facts: RegulationFacts) => regulationChapters(facts).flatMap(({ clauses }) => clauses);

function clause(facts: RegulationFacts, number: string): string {
  const { text = "", items = [] } = clausesOf(facts).find((one) => one.number === number) ?? {};
  return [text, ...items].join(" ");
}

const said = (facts: RegulationFacts) => JSON.stringify(regulationText(facts));

/** «пп. 22, 24», «абз. 37б»: the numbers of the clauses. */
const numbersIn = (citation: string) => citation.match(/\d+(\.\d+)?/g) ?? [];

describe.each(regulations)("the written regulation of %s", (regulation) => {
  const facts = factsOf(regulation);

  it.each(requirements.filter(({ clauses }) => clauses[regulation] !== null))(
    "[$id] stands in the clauses by which screens cite it",
    ({ id, clauses }) => {
      for (const number of numbersIn(clauses[regulation] ?? "")) {
        const found = clausesOf(facts).find((one) => one.number === number);
        expect(found?.requirements, `clause ${number}`).toContain(id);
      }
    },
  );

  it("numbers every clause once, in the order of its source", () => {
    const numbers = clausesOf(facts).map(({ number }) => number);
    const whole = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    expect(numbers).toEqual(regulation === "garmonia" ? ["1.1", ...whole(2, 38), "3.17"] : whole(1, 37));
  });

  it("says every clause in words, with nothing left out of a sentence", () => {
    for (const { number, text } of clausesOf(facts)) {
      expect(text, number).toMatch(/^[А-ЯЁ«].+[.:]$/u);
      expect(`${text} `, number).not.toMatch(/undefined|null|NaN| {2}|\(\)/);
    }
  });

  it("[R36] says the centre's own number of days", () => {
    const number = regulation === "garmonia" ? "20" : "23";
    expect(clause(facts, number)).toContain("в течение 10 календарных дней");
    expect(clause(factsOf(regulation, { bookingWindowDays: 21 }), number)).toContain("21 календарного дня");
  });

  it("[R36] says whether the term is ensured or recommended", () => {
    const number = regulation === "garmonia" ? "20" : "23";
    const mode = (bookingWindowMode: Limits["bookingWindowMode"]) =>
      clause(factsOf(regulation, { bookingWindowMode }), number);
    expect(mode("guaranteed")).toContain("обеспечивает");
    expect(mode("recommended")).toContain("рекомендуется обеспечить");
  });

  it("[R45] says how many sheets, or that nothing is printed", () => {
    const cap = (printoutPageCap: number) => clause(factsOf(regulation, { printoutPageCap }), "29");
    expect(cap(5)).toContain("до 5 листов формата А4");
    expect(cap(1)).toContain("до 1 листа формата А4");
    expect(cap(0)).toContain("не осуществляется");
  });

  it("[R47] says whether the recipient's media are written to", () => {
    expect(clause(facts, "31")).toContain("не осуществляется");
    expect(clause(factsOf(regulation, { removableMediaAllowed: true }), "31")).toContain("может записать");
  });

  it("[R23] says that certificates are issued only where they are", () => {
    const number = regulation === "garmonia" ? "11" : "15";
    expect(clause(factsOf(regulation, { certificatesIssued: true }), number)).toContain("сертификат");
    expect(clause(factsOf(regulation, { certificatesIssued: false }), number)).not.toContain("сертификат");
  });

  it("[R24] [R25] [R26] names only the forms and channels that the centre offers", () => {
    const number = regulation === "garmonia" ? "12" : "16";
    const few = clause(
      factsOf(regulation, { serviceForms: ["in_person", "remote"], channels: ["face_to_face", "phone"] }),
      number,
    );
    expect(few).toContain("в помещении");
    expect(few).toContain("(по телефону)");
    expect(few).not.toMatch(/видео|выездная|письменного/);
    expect(clause(facts, number)).toContain("romashka@example.ru");
  });

  it("[R31] names only the ways of booking that the centre offers", () => {
    const number = regulation === "garmonia" ? "17" : "21";
    const text = clause(factsOf(regulation, { bookingSources: ["phone", "in_person"] }), number);
    expect(text).toContain("(телефон, лично)");
  });

  it("[R54] [R55] says the term and the ways of rating, or that there is none", () => {
    const number = regulation === "garmonia" ? "3.17" : "36";
    const text = clause(factsOf(regulation, { ratingWindowDays: 2, ratingChannels: ["paper"] }), number);
    expect(text).toContain("не позднее 2 календарных дней");
    expect(text).toContain("(бумажная анкета)");
    expect(clause(factsOf(regulation, { ratingEnabled: false }), number)).toContain("не предусмотрена");
  });

  it("[R38] says that a consultant may be chosen only where one may", () => {
    const number = regulation === "garmonia" ? "22" : "24";
    const choice = (consultantChoice: Limits["consultantChoice"]) =>
      clause(factsOf(regulation, { consultantChoice }), number);
    expect(choice("choice")).toContain("может выбирать специалиста");
    expect(choice("preference")).toContain("пожелание");
    expect(choice("none")).not.toMatch(/выбирать|пожелание/);
  });

  it("[R52] says that a reasoned refusal is a result only where it is allowed", () => {
    expect(said(factsOf(regulation, { refusalsAllowed: true }))).toContain("мотивированный отказ");
    expect(said(factsOf(regulation, { refusalsAllowed: false }))).not.toContain("мотивированный отказ");
  });

  it("[R8] [R51] gives the title and the columns of the journals that are kept", () => {
    const registers = structuredClone(facts.limits.registers);
    registers.services.title = "Журнал услуг Ромашки";
    registers.services.columns = ["ordinal", "topics"];
    registers.families.kept = false;
    const written = said(factsOf(regulation, { registers }));
    expect(written).toMatch(/"items":\["[^"]+","[^"]+"\],"numbered":true/);
    expect(written).toContain("Журнал услуг Ромашки");
    expect(written).not.toContain(registers.families.title);
  });

  it("[R12] gives the term of keeping of every kind of document", () => {
    const retentionMonths = { ...facts.limits.retentionMonths, services: 121 };
    expect(said(factsOf(regulation, { retentionMonths }))).toContain('["Журнал учёта услуг","121 месяц"]');
  });

  it("[R5] lists the acts that are offered, with their dates and numbers", () => {
    const [first, ...rest] = facts.acts;
    const written = said({ ...facts, acts: [{ ...first, offered: false } as never, ...rest] });
    expect(written).toContain("от 27 июля 2006 года № 152-ФЗ");
    expect(written).not.toContain("273-ФЗ");
  });

  it("[R3] [R4] names the centre, its organisation, its founder and who leads it", () => {
    const written = said(facts);
    expect(written).toContain("консультационным центром «Ромашка»");
    expect(written).toContain("Учредитель: Администрация района.");
    expect(written).toContain("осуществляет заведующий детским садом № 1");
    expect(written).toContain(`далее — ${facts.texts.terms.nominative}`);
  });

  it("[R7] takes the centre's own words where a limit says nothing, and not where one does", () => {
    const own = (number: string) =>
      clause({ ...facts, texts: { ...facts.texts, clauses: { [number]: "Своими словами." } } }, number);
    const [materials, printout, locked] = ["30", "29", "28"];
    expect(own(materials)).toBe("Своими словами.");
    expect(own(printout)).not.toBe("Своими словами.");
    expect(own(locked)).not.toBe("Своими словами.");
  });
});

it("[R7] «Клуб» says by which order its regulation is approved", () => {
  expect(clause(factsOf("klub"), "1")).toContain("утвержден приказом № 12-од от 1 сентября 2026 года");
});

it("[R13] «Клуб» gives the hours that the organisation has set", () => {
  expect(clause(factsOf("klub"), "9")).toContain("Понедельник — пятница с 9:00 до 18:00");
});

it("[R3] «Служба» is said in the case that its sentence needs", () => {
  const written = said(factsOf("klub"));
  for (const words of ["запис в Службу", "деятельностью Службы", "помощи Службой", "Службой ведется"]) {
    expect(written.replaceAll("записи", "запис")).toContain(words);
  }
});
