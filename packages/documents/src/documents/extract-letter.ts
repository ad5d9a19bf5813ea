import {
  type BookingState,
  bookingStateLabels,
  type ConsentPurpose,
  consentPurposeLabels,
  type NoticeKind,
  noticeKindLabels,
  type Outcome,
  outcomeLabels,
  phoneInWords,
  type RecipientCategory,
  recipientCategoryLabels,
  type ServiceForm,
  serviceFormLabels,
  topicLabel,
} from "@prosvet/domain";
import type { Letter, LetterBlock } from "../letter/letter.ts";

/** What an extract says of a person; moments are in words of the centre's clock: «22.11.2026 15:04». */
export type ExtractFacts = {
  organisation: string;
  centre: string;
  madeAt: string;
  madeBy: string;
  why: string;
  code: string;
  otherCodes: readonly string[];
  identity: { name: string | null; phone: string | null; email: string | null };
  anonymous: boolean;
  isErased: boolean;
  category: RecipientCategory;
  childAgeYears: number | null;
  since: string;
  bookings: readonly {
    number: string;
    requestedAt: string;
    startsAt: string | null;
    state: string;
    form: string;
    topic: string | null;
    consultant: string | null;
    question: string | null;
    accessNote: string | null;
    visitAddress: string | null;
    answer: string | null;
  }[];
  services: readonly {
    year: number;
    number: number;
    startedAt: string;
    form: string;
    topics: readonly string[];
    outcome: string;
    isAnnulled: boolean;
    consultant: string;
    request: string | null;
    summary: string | null;
    visitAddress: string | null;
    mark: number | null;
    comment: string | null;
  }[];
  consents: readonly {
    purpose: string;
    givenAt: string;
    validUntil: string | null;
    withdrawnAt: string | null;
  }[];
  scans: readonly { uploadedAt: string }[];
  notices: readonly { booking: string; kind: string; createdAt: string; sentAt: string | null }[];
  looks: readonly { at: string; who: string }[];
};

type Row = readonly [string, string];

const said = (parts: readonly (string | null | false | undefined)[]) => parts.filter(Boolean).join("; ");
const word = (label: string, text: string | null) => text && `${label}: ${text}`;

/** What a centre holds on a person, whole, to be handed to them (152-ФЗ, статья 14; R12, R34). */
export function extractLetter(facts: ExtractFacts): Letter {
  const { name, phone, email } = facts.identity;
  const nothing = facts.isErased ? "уничтожено" : facts.anonymous ? "обращение анонимное" : "не указано";
  return {
    title: "Выписка: какие персональные данные хранит центр",
    sender: [facts.organisation, facts.centre],
    reference: `Составлена ${facts.madeAt}`,
    watermark: `Выдано: ${facts.madeBy}, ${facts.madeAt}. Зачем: ${facts.why}.`,
    blocks: [
      {
        kind: "table",
        rows: [
          ["Код получателя", [facts.code, ...facts.otherCodes].join(", ")],
          ["Имя", name ?? nothing],
          ["Телефон", phone ? phoneInWords(phone) : nothing],
          ["Электронная почта", email ?? nothing],
          ["Кто это", recipientCategoryLabels[facts.category]],
          ...(facts.childAgeYears === null
            ? []
            : [["Возраст ребёнка, полных лет", String(facts.childAgeYears)] as const]),
          ["Известен центру с", facts.since],
        ],
      },
      ...part("Согласия", facts.consents.map(consentRow)),
      ...part("Записи на консультацию", facts.bookings.map(bookingRow)),
      ...part("Услуги", facts.services.map(serviceRow)),
      ...part(
        "Сканы и фотографии документов",
        facts.scans.map(({ uploadedAt }) => ["Приложен", uploadedAt]),
      ),
      ...part(
        "Уведомления",
        facts.notices.map(({ booking, kind, createdAt, sentAt }) => [
          `Запись ${booking}, ${createdAt}`,
          said([
            noticeKindLabels[kind as NoticeKind] ?? kind,
            sentAt ? `отправлено ${sentAt}` : "не отправлено",
          ]),
        ]),
      ),
      ...part(
        "Кто открывал имя и контакты",
        facts.looks.map(({ at, who }) => [at, who]),
      ),
      { kind: "signature", post: "Выписку составил", name: facts.madeBy },
    ],
  };
}

const part = (title: string, rows: Row[]): LetterBlock[] => [
  { kind: "heading", text: `${title}: ${rows.length}` },
  ...(rows.length === 0
    ? [{ kind: "paragraph", text: "Нет." } as const]
    : [{ kind: "table", rows } as const]),
];

const consentRow = ({ purpose, givenAt, validUntil, withdrawnAt }: ExtractFacts["consents"][number]): Row => [
  consentPurposeLabels[purpose as ConsentPurpose] ?? purpose,
  said([`дано ${givenAt}`, validUntil && `до ${validUntil}`, withdrawnAt && `отозвано ${withdrawnAt}`]),
];

const bookingRow = (booking: ExtractFacts["bookings"][number]): Row => [
  `${booking.number}, ${booking.requestedAt}`,
  said([
    bookingStateLabels[booking.state as BookingState],
    serviceFormLabels[booking.form as ServiceForm],
    word("время", booking.startsAt),
    word("консультант", booking.consultant),
    booking.topic && word("тема", topicLabel(booking.topic)),
    word("вопрос", booking.question),
    word("особые потребности", booking.accessNote),
    word("адрес выезда", booking.visitAddress),
    word("письменный ответ", booking.answer),
  ]),
];

const serviceRow = (service: ExtractFacts["services"][number]): Row => [
  `№ ${service.number} за ${service.year} год, ${service.startedAt}`,
  said([
    service.isAnnulled ? "строка аннулирована" : outcomeLabels[service.outcome as Outcome],
    serviceFormLabels[service.form as ServiceForm],
    `консультант: ${service.consultant}`,
    service.topics.length > 0 && `тема: ${service.topics.map(topicLabel).join(", ")}`,
    word("запрос", service.request),
    word("рекомендации", service.summary),
    word("адрес выезда", service.visitAddress),
    service.mark !== null && `оценка: ${service.mark}`,
    word("слова об услуге", service.comment),
  ]),
];
