import { AppError } from "@prosvet/usecases";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Page, sendPage } from "../layout/send-page.ts";
import type { PageContext } from "../pages-env.ts";
import { html } from "../parts/markup.ts";
import { centreAddress, centresAddress } from "./addresses.ts";
import { logFault } from "./fault-log.ts";
import { PageRefusal, type PageRefusalCode } from "./page-refusal.ts";

type Trouble = { status: ContentfulStatusCode; title: string; advice: string };

const refusals: Record<PageRefusalCode, Trouble> = {
  foreign_post: {
    status: 403,
    title: "Форма не принята",
    advice:
      "Её отправила не наша страница или браузер скрыл, откуда она. Откройте страницу центра заново и повторите.",
  },
  not_a_form: { status: 415, title: "Форма не принята", advice: "Заполните форму на странице центра." },
  form_too_long: {
    status: 413,
    title: "Слишком длинный текст",
    advice: "Вернитесь назад и сократите написанное.",
  },
  answers_too_long: {
    status: 422,
    title: "Слишком длинные ответы",
    advice: "Вернитесь назад и сократите вопрос или имя: все ответы вместе не помещаются.",
  },
};

const unavailable: Trouble = {
  status: 503,
  title: "Сайт перегружен",
  advice: "Подождите минуту и обновите страницу: ответы не пропадут. Если это срочно, позвоните в центр.",
};

const fault: Trouble = {
  status: 500,
  title: "Не получилось показать страницу",
  advice: "Мы уже знаем о неполадке. Попробуйте через несколько минут или позвоните в центр.",
};

const absent: Trouble = {
  status: 404,
  title: "Такой страницы нет",
  advice: "Возможно, в адресе опечатка. Начните со страницы центра или выберите центр из списка.",
};

/** The page for whatever went wrong: says what to do, shows nothing of the cause. */
export function sendError(c: PageContext, error: Error, route: string) {
  const trouble = troubleOf(c, error);
  if (error instanceof AppError && error.retryAfterSeconds)
    c.header("Retry-After", String(error.retryAfterSeconds));
  if (trouble.status >= 500) logFault(c, route, error);
  if (trouble.status === 503) c.header("Retry-After", "30");
  return sendPage(c, pageOf(c, trouble), trouble.status);
}

export const sendAbsent = (c: PageContext) => sendPage(c, pageOf(c, absent), 404);

const lostDatabase = ["ConnectionLost", "PoolExhausted"];

function troubleOf(c: PageContext, error: Error): Trouble {
  if (error instanceof PageRefusal) return refusals[error.code];
  if (lostDatabase.includes(error.name)) return unavailable;
  if (!(error instanceof AppError)) return fault;
  if (error.code === "not_found") return { ...absent, advice: error.message };
  if (error.code === "unavailable") return unavailable;
  const title = error.code === "too_many" ? "Слишком много попыток" : "Не получилось";
  return { status: c.var.statusOf(error.code), title, advice: error.message };
}

function pageOf(c: PageContext, { title, advice }: Trouble): Page {
  const { centre } = c.var;
  const main = html`<h1>${title}</h1><p>${advice}</p>${
    centre?.phone ? html`<p>Телефон центра: ${centre.phone}</p>` : ""
  }<ul class="links">${centre ? html`<li><a href="${centreAddress(centre.slug)}">На страницу центра</a></li>` : ""}<li><a href="${centresAddress}">Все центры</a></li></ul>`;
  return { title, main };
}
