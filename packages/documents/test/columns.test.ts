import { type RegisterKind, registerColumns } from "@prosvet/domain";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type Column,
  columnsOf,
  type GeneralColumn,
  type GeneralRegister,
  generalBookingColumns,
  generalFamilyColumns,
  generalServiceColumns,
  type OfficialServiceRow,
  officialBookingColumns,
  officialFamilyColumns,
  officialServiceColumns,
  type ServiceRegisterRow,
} from "../src/index.ts";
import { bookingRow, familyRow, personalWords, serviceRow } from "./register-rows.ts";

const wallClock = (instant: Date) => instant;
const shownBy = <Row>(columns: readonly Column<Row>[], row: Row) =>
  Object.fromEntries(columns.map((column) => [column.code, column.value(row, wallClock)]));

const general: [RegisterKind, readonly string[], object][] = [
  ["services", generalServiceColumns.map(({ code }) => code), shownBy(generalServiceColumns, serviceRow())],
  ["bookings", generalBookingColumns.map(({ code }) => code), shownBy(generalBookingColumns, bookingRow())],
  ["families", generalFamilyColumns.map(({ code }) => code), shownBy(generalFamilyColumns, familyRow())],
];

describe("columns of the registers", () => {
  it.each(general)(
    "[R33] %s for general use have what the catalogue shows, and nothing personal",
    (kind, codes, shown) => {
      const wanted = registerColumns[kind].filter((column) => column.general !== "hidden");
      expect(codes).toEqual(wanted.map((column) => column.code));
      for (const word of personalWords) expect(JSON.stringify(shown)).not.toContain(word);
    },
  );

  it.each([
    ["services", officialServiceColumns],
    ["bookings", officialBookingColumns],
    ["families", officialFamilyColumns],
  ] as const)("[R34] %s for official use have every column of the catalogue", (kind, columns) => {
    expect(columns.map(({ code, header, personal }) => [code, header, personal])).toEqual(
      registerColumns[kind].map(({ code, label, personal }) => [code, label, personal]),
    );
  });

  it("[R33] a column for official use does not fit a register for general use", () => {
    expectTypeOf<Column<ServiceRegisterRow>>().not.toExtend<GeneralColumn<ServiceRegisterRow>>();
    expectTypeOf<GeneralColumn<OfficialServiceRow>>().not.toExtend<GeneralColumn<ServiceRegisterRow>>();
    expectTypeOf(officialServiceColumns).not.toExtend<GeneralRegister<OfficialServiceRow>["columns"]>();
    expect(generalServiceColumns.every(({ personal }) => personal === false)).toBe(true);
  });

  it("[R32] [R34] official use names people beside their codes, and «Анонимно» stays «Анонимно»", () => {
    const anonymous = { recipientCode: "ZZZZ-0000", anonymous: true, name: "Тайное Имя" };
    const named = shownBy(officialServiceColumns, serviceRow());
    expect([named.name, named.second_participant]).toEqual([
      "Хәбибуллина Гөлнара (K7M2-9QXT)",
      "Хабибуллин Рашит (A1B2-C3D4)",
    ]);
    const hidden = shownBy(
      officialServiceColumns,
      serviceRow({ anonymous: true, secondRecipient: anonymous }),
    );
    expect([hidden.name, hidden.second_participant]).toEqual(["Анонимно", "Анонимно"]);
    const booked = shownBy(officialBookingColumns, bookingRow({ anonymous: true }));
    expect([booked.name, booked.phone, booked.email, booked.consent]).toEqual([
      ...["Анонимно", null, null, "Не требуется: анонимно"],
    ]);
    const erased = shownBy(officialServiceColumns, serviceRow({ name: null }));
    expect(erased.name).toBe("K7M2-9QXT");
  });

  it("[R8] [R33] [R46] [R48] sums for general use what official use tells in full", () => {
    const codes = ["child_category", "materials_sent", "recorded_by_centre", "place"];
    const read = <Row>(columns: readonly Column<Row>[], row: Row) =>
      columnsOf(columns, codes).map((column) => column.value(row, wallClock));
    expect(read(generalServiceColumns, serviceRow())).toEqual(["Есть особенности", 2, "Да", "Кабинет 4"]);
    expect(read(officialServiceColumns, serviceRow())).toEqual([
      ...["Инвалидность", "Памятка; Игры", "Да, согласие № 17", "Кабинет 4; ул. Лесная, 5"],
    ]);
  });

  it("[R28] [R49] [R52] [R54] shows the exception, the warning, the refusal and the mark", () => {
    const shown = shownBy(
      generalServiceColumns,
      serviceRow({
        ...{ childPresent: true, childPresentReason: "не с кем оставить", recordingAnnounced: true },
        ...{ outcome: "refused", refusalReason: "outside_competence", refusalText: "вопрос к юристу" },
      }),
    );
    expect(shown).toMatchObject({
      child_present: "Да: не с кем оставить",
      recording_announced: "Да",
      refusal_reason: "Вопрос не относится к компетенции центра; вопрос к юристу",
      rating: "5; на сайте центра; 24.11.2026",
      consultant: "Юлия Сафина, учитель-логопед",
    });
  });

  it("[R7] [R10] [R36] tells the regulation in force, the family's consent and the last day of the window", () => {
    expect(shownBy(officialServiceColumns, serviceRow())).toMatchObject({
      regulation_version: "Приказ № 12",
      recorded_by: "Анна Иванова, 23.11.2026 05:07",
    });
    expect(shownBy(generalFamilyColumns, familyRow())).toMatchObject({
      ...{ child_age: "1–3 года; 5–7 лет", child_category: "Есть особенности", consent: "Дано 01.09.2026" },
    });
    expect(shownBy(officialFamilyColumns, familyRow())).toMatchObject({
      consent: "Журнал учёта семей, № 4, дано 01.09.2026, до 01.09.2027",
    });
    expect(shownBy(generalBookingColumns, bookingRow())).toMatchObject({
      ...{ deadline: new Date("2026-11-30T00:00:00Z"), childcare: "Да, детей: 2", child_age: "5–7 лет" },
    });
  });
});
