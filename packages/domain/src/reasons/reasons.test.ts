import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNamings, findSurnames, type NamingKind } from "./find-namings.ts";
import { isOfStaff, wordsOfNames } from "./names-of-staff.ts";
import { refusalOfNaming } from "./refusal-of-naming.ts";
import { surnameCandidates } from "./surname-candidates.ts";

/** As staff write them; they name nobody and are never refused. */
const ordinaryReasons = [
  "Болезнь консультанта",
  "Консультант заболел",
  "По просьбе получателя",
  "Опечатка при внесении",
  "Внесена дважды",
  "ВНЕСЕНА ДВАЖДЫ ПО ОШИБКЕ",
  "Ошибка в теме",
  "Не тот день",
  "Не тот год",
  "Не с кем оставить ребёнка",
  "Договорились по телефону",
  "Позвонили и попросили перенести на понедельник",
  "Мама работает до 18:00, удобно только вечером",
  "Обычно приходят вдвоём, в этот раз один",
  "Посчитано вручную по бумажному журналу",
  "Приказ № 12-ОД от 01.09.2026",
  "приказ №2026/1234567 от 1 сентября 2026 г.",
  "Распоряжение 1234567 от 01.09.2026",
  "Строка 1024 дублирует строку № 1025",
  "строки 101 102 103",
  "Исправлены строки 1024, 1025, 1026, 1027",
  "с 09.00 до 10.30",
  "10:00–11:30 занято, перенесли на 12:00-13:30",
  "10-00 - 11-00, кабинет 12",
  "Отпуск 01.09.2026-15.09.2026",
  "Отпуск 01.09-15.09, вернётся 16.09.26",
  "Семинар 23-25.11.2026",
  "2026-11-23 10:00",
  "Учебный год 2025-2026, 2026/2027",
  "Перенос записи 1234-5678",
  "Перенесено с записи 7K2M-9QXD",
  "Получатель K7M2-9QXD-4 пришёл раньше",
  "Каб. 12 14 16 18 закрыты",
  "Кабинеты 101 102 103 на ремонте",
  "Отключают отопление",
  "Курсы повышения квалификации",
  "Вопрос к логопеду, а не к психологу",
  "На уровне района объявлен карантин",
  "Дневной приём отменён, основной специалист в отъезде",
  "Первичной консультации не было, обратились повторно",
  "По причине личной занятости, в частичной форме",
  "Выезд в деревню, в деревне нет связи",
  "Праздник «Царевна-лягушка» в детском саду",
  "Занятия с Иваном-царевичем по сказке",
  "Приём перенесён в Гимназию им. А. С. Пушкина",
  "школа имени Льва Николаевича Толстого закрыта",
  "Нет проезда: ул. А.П. Чехова перекрыта",
  "Закрыта площадь Ильича",
  "МБДОУ «Детский сад № 15» г. Уфа, корпус Б",
  "Центр психолого-педагогической помощи просил перенести",
  "ПМПК, ОВЗ, ТПМПК и т. д.",
  "Т. к. нет света; см. п. 3.2.1 Порядка",
  "В понедельник, среду и пятницу с 8 до 12",
  "Декабрь, Январь: каникулы",
  "Технический сбой Zoom, связь прервалась",
  "Уголовной ответственности вопрос, направлены к юристу",
  "Ребёнку 3 г. 6 мес., 12 кг",
  "Пропущена строка за октябрь",
  "Заменил второй специалист",
  "Не дозвонились 3 раза: 10:05, 12:30, 16:45",
  "Кирпичная пыль: идёт ремонт, москвичи в гостях, паралич дорог",
  "1 234 участника вместо 1 243",
  "поровну разделили время, условно по 20 минут",
];

const found = (text: string) => findNamings(text).map(({ kind, words }) => [kind, words]);

describe("[R33] a reason in somebody's own words", () => {
  it("of every day names nobody, whatever dates, numbers, capitals and institutions are in it", () => {
    expect(ordinaryReasons.length).toBeGreaterThan(50);
    expect(ordinaryReasons.filter((text) => findNamings(text).length > 0)).toEqual([]);
  });

  const naming: [NamingKind, string, string][] = [
    ["phone", "Просит звонить 8 (917) 123-45-67 вечером", "8 (917) 123-45-67"],
    ["phone", "тел. 89171234567", "89171234567"],
    ["phone", "+7 917 123 45 67", "+7 917 123 45 67"],
    ["phone", "8.917.123.10.20", "8.917.123.10.20"],
    ["phone", "917 123 10-20 в 10:00", "917 123 10-20"],
    ["phone", "234-56-78, спросить маму", "234-56-78"],
    ["phone", "Телефон № 8 917 123-45-67", "8 917 123-45-67"],
    ["phone", "+375 29 123-45-67", "+375 29 123-45-67"],
    ["phone", "приём 01.09.2026 10:00, 89171234567", "89171234567"],
    ["phone", "8\u200b917\u200b1234567", "89171234567"],
    ["email", "писать на Mama.Ivanova@mail.ru", "Mama.Ivanova@mail.ru"],
    ["email", "мама@пример.рф", "мама@пример.рф"],
    ["patronymic", "по просьбе Марии Петровны", "Петровны"],
    ["patronymic", "марья ивановна заболела", "ивановна"],
    ["patronymic", "СЕРГЕЕМ ФЁДОРОВИЧЕМ ПЕРЕНЕСЕНО", "ФЁДОРОВИЧЕМ"],
    ["patronymic", "Владимир Ильич", "Ильич"],
    ["patronymic", "Анне Ильиничне неудобно", "Ильиничне"],
    ["patronymic", "от имени Гульнары Ильдаровны", "Ильдаровны"],
    ["patronymic", "Иваныч не пришёл", "Иваныч"],
    ["patronymic", "Рашид Ахмед оглы", "оглы"],
    ["surname_with_initials", "Иванова А. П. перенесла", "Иванова А. П."],
    ["surname_with_initials", "перенесено для А.П. Ивановой", "А.П. Ивановой"],
    ["surname_with_initials", "Иванова А. П", "Иванова А. П"],
    ["surname_with_initials", "обратилась от имени Петровой-Водкиной К.С.", "Петровой-Водкиной К.С."],
  ];
  it.each(naming)("names somebody by %s: %s", (kind, text, words) => {
    expect(found(text)).toContainEqual([kind, words]);
  });

  it("is read in no time, however it is written", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9 .:()-]{0,500}$/),
        fc.string({ unit: "grapheme", maxLength: 500 }),
        (...texts) => {
          const before = performance.now();
          for (const text of texts) findNamings(text);
          expect(performance.now() - before).toBeLessThan(2_000);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("may name the staff, whom registers name anyway", () => {
    const staff = wordsOfNames(["Соколова Вера Петровна", "Психолог Ким Олег"]);
    const isTheirs = (text: string) => findNamings(text).map((naming) => isOfStaff(naming, staff));
    expect(isTheirs("заменила Соколову В. П. Марина Петровна")).toEqual([true, true]);
    expect(isTheirs("Заменил О. И. Ким")).toEqual([true]);
    expect(isTheirs("по просьбе Петра Ивановича и Ивановой А. П.")).toEqual([false, false]);
    expect(isTheirs("89171234567")).toEqual([false]);
  });
});

describe("[R33] a surname that somebody has declined", () => {
  it.each([
    ["Иванова", "Ивановой Ивановою Иванову Иванова ИВАНОВОЙ"],
    ["Петров", "Петрова Петрову Петровым Петрове Петровых Петровыми"],
    ["Ильин", "Ильина Ильину Ильиным Ильине"],
    ["Островский", "Островского Островскому Островским Островском Островских"],
    ["Островская", "Островской Островскую Островскою"],
    ["Толстой", "Толстого Толстому Толстым Толстом Толстой"],
    ["Мельник", "Мельника Мельнику Мельником Мельнике"],
    ["Коваль", "Коваля Ковалю Ковалем Ковале"],
    ["Гайдай", "Гайдая Гайдаю Гайдаем Гайдае"],
    ["Кравец", "Кравца Кравцу Кравцом Кравце"],
    ["Соловей", "Соловья Соловью Соловьем Соловье"],
    ["Сковорода", "Сковороды Сковороде Сковороду Сковородой"],
    ["Заря", "Зари Заре Зарю Зарей"],
    ["Семёнова", "Семеновой Семёнову"],
    ["Петрова-Водкина", "Петровой-Водкиной Петрову - Водкину"],
    ["Шевченко", "Шевченко"],
    ["Черных", "Черных"],
    ["Ким", "Ким Кима Киму"],
  ])("%s is known in each of its forms", (surname, declined) => {
    const own = surname.toLowerCase().replaceAll("ё", "е");
    const forms = declined.split(/ (?!-|В)/).map((word) => word.replaceAll(" ", ""));
    expect(forms.filter((word) => !surnameCandidates(word).includes(own))).toEqual([]);
  });

  it("has few candidates, and none of them for short words of every day", () => {
    for (const word of ordinaryReasons.join(" ").split(" ")) {
      expect(surnameCandidates(word).length, word).toBeLessThanOrEqual(word.includes("-") ? 64 : 10);
    }
    expect(surnameCandidates("им")).toEqual([]);
  });

  it("is found by whoever knows it, as the word that was written", () => {
    const isTheirs = (surname: string) => surname === "петрова";
    expect(findSurnames("Перенос по звонку Петровой", isTheirs)).toMatchObject([
      { kind: "surname", words: "Петровой" },
    ]);
    expect(findSurnames("Перенос по звонку Сидоровой", isTheirs)).toEqual([]);
  });
});

it("[R33] the refusal says where the words are seen, and all of them that go", () => {
  expect(refusalOfNaming(findNamings("Звонить Глафире Тихоновне, 234-56-78"), "journal")).toEqual({
    code: "reason_names_person",
    message:
      "Причина видна в журнале для общего пользования. Уберите из неё телефон: «234-56-78», отчество: «Тихоновне».",
    requirement: "R33",
  });
});
