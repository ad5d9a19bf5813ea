import { type Channel, channelsOf, type Limits, type ServiceForm, serviceForms } from "@prosvet/domain";

type MeetingWords = { label: string; hint?: string };
type ChannelWords = Partial<Record<Channel, MeetingWords>>;

const remote: ChannelWords = {
  phone: { label: "По телефону" },
  video: { label: "По видеосвязи", hint: "Нужен интернет и телефон или компьютер с камерой" },
  site: { label: "На сайте центра", hint: "Разговор на сайте в назначенное время" },
  email: { label: "В переписке по электронной почте", hint: "В назначенное время" },
  messenger: { label: "В российском мессенджере", hint: "В назначенное время" },
  foreign_messenger: { label: "В иностранном мессенджере", hint: "Не сообщайте в нём личные сведения" },
  social_network: { label: "В социальной сети", hint: "Не сообщайте в ней личные сведения" },
};

const written: ChannelWords = {
  email: { label: "Письменный ответ на электронную почту" },
  site: { label: "Письменный ответ на сайте центра" },
  messenger: { label: "Письменный ответ в российском мессенджере" },
  foreign_messenger: {
    label: "Письменный ответ в иностранном мессенджере",
    hint: "Не сообщайте в нём личные сведения",
  },
  social_network: { label: "Письменный ответ в социальной сети" },
  paper_letter: { label: "Письменный ответ на бумаге" },
};

const words: Record<ServiceForm, ChannelWords> = {
  in_person: { face_to_face: { label: "Приду в центр" } },
  visit_home: {
    face_to_face: {
      label: "Специалист приедет к вам",
      hint: "Туда, где ребёнок живёт или учится. Адрес центр уточнит сам",
    },
  },
  visit_event: {
    face_to_face: {
      label: "На мероприятии, где будет специалист центра",
      hint: "Например, на родительском собрании",
    },
  },
  remote,
  written,
};

/** How a form and a channel are named to parents (R24–R26). */
export const meetingWords = (form: ServiceForm, channel: Channel): MeetingWords =>
  words[form][channel] ?? { label: "По договорённости с центром" };

export type MeetingOption = MeetingWords & { form: ServiceForm; channel: Channel; value: string };

/** Every way the centre gives its services, in the order of the catalogues (R24–R26). */
export const meetingOptions = (limits: Limits): MeetingOption[] =>
  serviceForms
    .filter((form) => limits.serviceForms.includes(form))
    .flatMap((form) =>
      channelsOf(form, limits).map((channel) => ({
        form,
        channel,
        value: `${form}.${channel}`,
        ...meetingWords(form, channel),
      })),
    );
