import { bothForms, type DemonstrationCentre } from "./demonstration-centre.ts";

/** The name, the organisation, the town and the zone are its own; the people are made up. */
export const garmonia: DemonstrationCentre = {
  slug: "garmonia",
  name: "Консультационный центр «Гармония»",
  shortName: "КЦ «Гармония»",
  organisation: "МДОБУ детский сад «Акбузат» д. Шамонино",
  municipality: "Уфимский район",
  region: "Республика Башкортостан",
  timezone: "Asia/Yekaterinburg",
  regulation: "garmonia",
  address: "Республика Башкортостан, Уфимский район, д. Шамонино, детский сад «Акбузат»",
  phone: "+7 000 000-00-01",
  email: "garmoniyakc2023@yandex.ru",
  director: "Заведующий детским садом «Акбузат»",
  openingHours: "Понедельник — пятница с 9:00 до 18:00",
  accent: "#1f6f54",
  orderNumber: "12-од",
  staff: { head: "Гульнара Рашитовна Ахметова", registrar: "Светлана Игоревна Белова" },
  rooms: ["Кабинет психолога", "Кабинет логопеда", "Методический кабинет"],
  event: { name: "День семьи в доме культуры", address: "д. Шамонино, дом культуры" },
  consultants: [
    {
      name: "Алия Маратовна Юсупова",
      speciality: "psychologist",
      position: "Педагог-психолог",
      about: "Тревоги, истерики, сон, отношения в семье.",
      hours: [
        {
          ...{ weekdays: [1, 3, 5], startsAt: "09:00", endsAt: "13:00" },
          ...{ forms: bothForms, room: "Кабинет психолога" },
        },
        {
          ...{
            weekdays: [2, 4],
            startsAt: "13:00",
            endsAt: "18:00",
            breakFrom: "15:00",
            breakUntil: "15:30",
          },
          ...{ forms: bothForms, room: "Кабинет психолога" },
        },
        // Together with the speech therapist.
        {
          ...{ weekdays: [5], startsAt: "14:00", endsAt: "16:00", forms: ["in_person"] },
          ...{ room: "Кабинет логопеда", durationMinutes: 60, together: "Елена Викторовна Соколова" },
        },
      ],
    },
    {
      name: "Елена Викторовна Соколова",
      speciality: "speech_therapist",
      position: "Учитель-логопед",
      about: "Речь от первых слов до школы.",
      topics: [
        { topic: "2", isMain: true },
        { topic: "4", isMain: false },
      ],
      hours: [
        {
          ...{
            weekdays: [1, 2, 4],
            startsAt: "10:00",
            endsAt: "15:00",
            breakFrom: "12:00",
            breakUntil: "12:30",
          },
          ...{ forms: ["in_person"], room: "Кабинет логопеда" },
        },
      ],
    },
    {
      name: "Ильдар Фанисович Галиев",
      speciality: "social_educator",
      position: "Социальный педагог",
      about: "Права семьи, льготы, приём в детский сад и школу.",
      hours: [
        {
          ...{ weekdays: [2, 3], startsAt: "14:00", endsAt: "18:00" },
          forms: ["in_person", "remote", "visit_home"],
        },
      ],
    },
    {
      name: "Наталья Петровна Орлова",
      speciality: "senior_educator",
      position: "Старший воспитатель",
      about: "Развитие до трёх лет, игры дома, подготовка к саду.",
      topics: [
        { topic: "1.1", isMain: true },
        { topic: "1.2", isMain: true },
        { topic: "3", isMain: false },
      ],
      hours: [
        {
          ...{ weekdays: [3, 4, 5], startsAt: "09:00", endsAt: "12:00" },
          ...{ forms: bothForms, room: "Методический кабинет" },
        },
        // A group of parents.
        {
          ...{ weekdays: [2, 4], startsAt: "16:00", endsAt: "17:30", forms: ["in_person"] },
          ...{ room: "Методический кабинет", seats: 6, durationMinutes: 90 },
        },
      ],
    },
  ],
};
