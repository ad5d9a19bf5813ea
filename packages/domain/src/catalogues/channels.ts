import type { ServiceForm } from "./service-forms.ts";

/** Channels by which a service reaches the recipient (R24–R26); where a booking came from is another list. */
export const channels = [
  "face_to_face",
  "phone",
  "video",
  "site",
  "email",
  "messenger",
  "foreign_messenger",
  "social_network",
  "paper_letter",
] as const;
export type Channel = (typeof channels)[number];

export type ChannelEntry = {
  label: string;
  /** May not carry personal data: off unless the head turns it on with a warning. */
  foreignMessenger: boolean;
  forms: readonly ServiceForm[];
};

export const channelCatalogue: Record<Channel, ChannelEntry> = {
  face_to_face: {
    label: "Личная встреча",
    foreignMessenger: false,
    forms: ["in_person", "visit_home", "visit_event"],
  },
  phone: { label: "Телефон", foreignMessenger: false, forms: ["remote"] },
  video: { label: "Видеосвязь", foreignMessenger: false, forms: ["remote"] },
  site: { label: "Сайт центра", foreignMessenger: false, forms: ["remote", "written"] },
  email: { label: "Электронная почта", foreignMessenger: false, forms: ["remote", "written"] },
  messenger: { label: "Российский мессенджер", foreignMessenger: false, forms: ["remote", "written"] },
  foreign_messenger: {
    label: "Иностранный мессенджер",
    foreignMessenger: true,
    forms: ["remote", "written"],
  },
  social_network: { label: "Социальная сеть", foreignMessenger: false, forms: ["remote", "written"] },
  paper_letter: { label: "Бумажное письмо", foreignMessenger: false, forms: ["written"] },
};

export const channelLabels: Record<Channel, string> = {
  face_to_face: channelCatalogue.face_to_face.label,
  phone: channelCatalogue.phone.label,
  video: channelCatalogue.video.label,
  site: channelCatalogue.site.label,
  email: channelCatalogue.email.label,
  messenger: channelCatalogue.messenger.label,
  foreign_messenger: channelCatalogue.foreign_messenger.label,
  social_network: channelCatalogue.social_network.label,
  paper_letter: channelCatalogue.paper_letter.label,
};

/** Channels lawful for every centre: those that are not foreign messengers. */
export const lawfulChannels: readonly Channel[] = channels.filter(
  (channel) => !channelCatalogue[channel].foreignMessenger,
);

/** Whether the channel suits the form of the service (R24–R26). */
export const channelFits = (channel: Channel, form: ServiceForm): boolean =>
  channelCatalogue[channel].forms.includes(form);

/** The centre's channels that suit the form, in the catalogue's order (R24–R26). */
export const channelsOf = (form: ServiceForm, limits: { channels: readonly Channel[] }): Channel[] =>
  channels.filter((channel) => limits.channels.includes(channel) && channelFits(channel, form));
