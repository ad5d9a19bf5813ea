import type { NoticeText } from "../notices/render-notice.ts";

export type InvitationFacts = {
  kind: "invitation" | "reset";
  /** How the centre signs. */
  centre: string;
  link: string;
  hours: number;
};

const openings: Record<InvitationFacts["kind"], (centre: string) => { subject: string; lines: string[] }> = {
  invitation: (centre) => ({
    subject: "Доступ к системе «Просвет»",
    lines: [`Вам открыли доступ к системе «Просвет»: ${centre}.`, "Придумайте пароль по этой ссылке:"],
  }),
  reset: (centre) => ({
    subject: "Новый пароль в системе «Просвет»",
    lines: [
      `Руководитель (${centre}) просит вас задать новый пароль в системе «Просвет».`,
      "Сделайте это по этой ссылке:",
    ],
  }),
};

/** The letter with a link to set a password by; to somebody of the staff, in plain words and with nobody's name. */
export function invitationLetter({ kind, centre, link, hours }: InvitationFacts): NoticeText {
  const { subject, lines } = openings[kind](centre);
  const rest = [
    `Ссылка действует ${hours} часа и открывается один раз. Никому её не передавайте.`,
    "Если вы не понимаете, о чём это письмо, не открывайте ссылку: без неё ничего не произойдёт.",
  ];
  const body = [
    "Здравствуйте!",
    "",
    ...lines,
    link,
    "",
    ...rest,
    "",
    "Это сообщение отправлено автоматически.",
  ];
  return { subject, body: body.join("\n") };
}
