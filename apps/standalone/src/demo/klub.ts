import { bothForms, type DemonstrationCentre } from "./demonstration-centre.ts";

/** The name, the organisation, the town and the zone are its own; the people are made up. */
export const klub: DemonstrationCentre = {
  slug: "klub-pro-detstvo",
  name: "Консультационный центр «Клуб про детство»",
  shortName: "«Клуб про детство»",
  organisation: "МАДОУ детский сад № 26, Новороссийск",
  municipality: "Город Новороссийск",
  region: "Краснодарский край",
  timezone: "Europe/Moscow",
  regulation: "klub",
  address: "Краснодарский край, г. Новороссийск, МАДОУ детский сад № 26",
  phone: "+7 000 000-00-02",
  director: "Руководитель МАДОУ № 26",
  openingHours: "Понедельник — пятница с 8:00 до 17:00",
  accent: "#7a3e9d",
  orderNumber: "26/1",
  staff: { head: "Ирина Николаевна Ткаченко", registrar: "Ольга Сергеевна Мороз" },
  rooms: ["Кабинет № 4", "Кабинет № 7"],
  event: { name: "Ярмарка детских садов", address: "г. Новороссийск, городской парк" },
  consultants: [
    {
      name: "Марина Андреевна Литвин",
      speciality: "psychologist",
      position: "Педагог-психолог",
      about: "Адаптация к саду, страхи, ссоры детей.",
      topics: [
        { topic: "3", isMain: true },
        { topic: "5", isMain: true },
        { topic: "6", isMain: true },
      ],
      hours: [
        {
          ...{
            weekdays: [1, 2, 3, 4],
            startsAt: "09:00",
            endsAt: "13:00",
            breakFrom: "11:00",
            breakUntil: "11:30",
          },
          ...{ forms: bothForms, room: "Кабинет № 4" },
        },
        // Together with the defectologist.
        {
          ...{ weekdays: [4], startsAt: "14:00", endsAt: "16:00", forms: ["in_person"] },
          ...{ room: "Кабинет № 4", durationMinutes: 60, together: "Татьяна Юрьевна Гордиенко" },
        },
      ],
    },
    {
      name: "Дмитрий Олегович Кравец",
      speciality: "lawyer",
      position: "Юрист",
      about: "Права участников образовательных отношений, меры поддержки.",
      topics: [{ topic: "11", isMain: true }],
      hours: [
        {
          ...{ weekdays: [2, 5], startsAt: "13:00", endsAt: "17:00" },
          ...{ forms: [...bothForms, "visit_home"], room: "Кабинет № 7" },
        },
      ],
    },
    {
      name: "Татьяна Юрьевна Гордиенко",
      speciality: "defectologist",
      position: "Учитель-дефектолог",
      about: "Особые образовательные потребности, маршрут семьи.",
      hours: [
        {
          ...{ weekdays: [1, 4], startsAt: "08:00", endsAt: "12:00" },
          ...{ forms: ["in_person"], room: "Кабинет № 7" },
        },
      ],
    },
    {
      name: "Анна Васильевна Шевчук",
      speciality: "educator",
      position: "Воспитатель",
      about: "Режим, привычки, игры и общение.",
      hours: [
        { weekdays: [3, 5], startsAt: "10:00", endsAt: "14:00", forms: bothForms },
        // A group of parents.
        {
          ...{ weekdays: [1, 3], startsAt: "16:00", endsAt: "17:00", forms: ["in_person"] },
          ...{ room: "Кабинет № 7", seats: 5, durationMinutes: 60 },
        },
      ],
    },
  ],
};
