import type { Regulation, ServiceForm, Speciality } from "@prosvet/domain";

type DemonstrationConsultant = {
  name: string;
  speciality: Speciality;
  position: string;
  about: string;
  /** Days of the week, 1 is Monday, and hours in which they receive. */
  hours: {
    weekdays: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
    startsAt: string;
    endsAt: string;
    forms: ServiceForm[];
  }[];
};

export type DemonstrationCentre = {
  slug: string;
  name: string;
  shortName: string;
  organisation: string;
  municipality: string;
  region: string;
  timezone: string;
  regulation: Regulation;
  address: string;
  phone: string;
  email?: string;
  director: string;
  openingHours: string;
  accent: string;
  orderNumber: string;
  staff: { head: string; registrar: string };
  consultants: DemonstrationConsultant[];
};

const bothForms: ServiceForm[] = ["in_person", "remote"];

/** The first two centres: names, organisations, towns and time zones are theirs, the people are made up. */
export const demonstrationCentres: DemonstrationCentre[] = [
  {
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
    consultants: [
      {
        name: "Алия Маратовна Юсупова",
        speciality: "psychologist",
        position: "Педагог-психолог",
        about: "Тревоги, истерики, сон, отношения в семье.",
        hours: [
          { weekdays: [1, 3, 5], startsAt: "09:00", endsAt: "13:00", forms: bothForms },
          { weekdays: [2, 4], startsAt: "13:00", endsAt: "18:00", forms: bothForms },
        ],
      },
      {
        name: "Елена Викторовна Соколова",
        speciality: "speech_therapist",
        position: "Учитель-логопед",
        about: "Речь от первых слов до школы.",
        hours: [{ weekdays: [1, 2, 4], startsAt: "10:00", endsAt: "15:00", forms: ["in_person"] }],
      },
      {
        name: "Ильдар Фанисович Галиев",
        speciality: "social_educator",
        position: "Социальный педагог",
        about: "Права семьи, льготы, приём в детский сад и школу.",
        hours: [
          {
            weekdays: [2, 3],
            startsAt: "14:00",
            endsAt: "18:00",
            forms: ["in_person", "remote", "visit_home"],
          },
        ],
      },
      {
        name: "Наталья Петровна Орлова",
        speciality: "senior_educator",
        position: "Старший воспитатель",
        about: "Развитие до трёх лет, игры дома, подготовка к саду.",
        hours: [{ weekdays: [3, 4, 5], startsAt: "09:00", endsAt: "12:00", forms: bothForms }],
      },
    ],
  },
  {
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
    consultants: [
      {
        name: "Марина Андреевна Литвин",
        speciality: "psychologist",
        position: "Педагог-психолог",
        about: "Адаптация к саду, страхи, ссоры детей.",
        hours: [{ weekdays: [1, 2, 3, 4], startsAt: "09:00", endsAt: "13:00", forms: bothForms }],
      },
      {
        name: "Дмитрий Олегович Кравец",
        speciality: "lawyer",
        position: "Юрист",
        about: "Права участников образовательных отношений, меры поддержки.",
        hours: [{ weekdays: [2, 5], startsAt: "13:00", endsAt: "17:00", forms: bothForms }],
      },
      {
        name: "Татьяна Юрьевна Гордиенко",
        speciality: "defectologist",
        position: "Учитель-дефектолог",
        about: "Особые образовательные потребности, маршрут семьи.",
        hours: [{ weekdays: [1, 4], startsAt: "08:00", endsAt: "12:00", forms: ["in_person"] }],
      },
      {
        name: "Анна Васильевна Шевчук",
        speciality: "educator",
        position: "Воспитатель",
        about: "Режим, привычки, игры и общение.",
        hours: [{ weekdays: [3, 5], startsAt: "10:00", endsAt: "14:00", forms: bothForms }],
      },
    ],
  },
];

export const demonstrationDepartment = {
  name: "Управление образования (демонстрация)",
  municipality: { name: "Демонстрационный муниципалитет", region: "Россия" },
};
