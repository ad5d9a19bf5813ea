import type { browser } from "@prosvet/testing/browser";

export type Page = Awaited<ReturnType<ReturnType<typeof browser>["openPage"]>>;
export type Stop = (name: string) => Promise<void>;

const next = (page: Page, label: string) => page.click(`main button:text-is("${label}")`);
const follow = (page: Page, label: string) => page.click(`main a:text-is("${label}")`);

/** Looks when the page is there: a click returns when it begins. */
const stopsOf =
  (page: Page, look: Stop): Stop =>
  async (name) => {
    await page.waitForLoadState();
    await look(name);
  };

/** Walks one parent from the list of centres to a booking that is made, and stops at each page and state of it. */
export async function walkToBooking(page: Page, site: string, slug: string, look: Stop): Promise<void> {
  const stop = stopsOf(page, look);
  const at = (path: string) => page.goto(`${site}${path}`);
  await at("/");
  await stop("centres");
  await at(`/c/${slug}`);
  await page.click('summary:text-is("Все правила с пунктами Порядка")');
  await stop("centre");
  await page.click('main a:text-is("Записаться")');
  await stop("topic");
  await page.fill("#words", "Сын пошёл в сад и каждое утро плачет");
  await next(page, "Дальше");
  await stop("how");
  await next(page, "Дальше");
  await stop("how, nothing chosen");
  await page.check("#meeting");
  await next(page, "Дальше");
  await stop("when");
  await next(page, "Выбрать это время");
  await stop("who");
  await page.check("#who-1");
  await page.fill("#phone", "12");
  await page.click('summary:text-is("Прочитать согласие")');
  await stop("who, with the consent open");
  await page.click('summary:text-is("Дополнительно, если нужно")');
  await page.check("#together");
  await page.check("#behalf");
  await stop("who, with the rest open");
  await next(page, "Дальше");
  await stop("who, errors");
  await page.uncheck("#behalf");
  await next(page, "Записаться анонимно");
  await stop("check");
  await next(page, "Записаться");
  await stop("done");
}

/** Walks one parent through every page and every state of it, and stops at each. */
export async function walk(page: Page, site: string, slug: string, look: Stop): Promise<void> {
  const stop = stopsOf(page, look);
  const at = (path: string) => page.goto(`${site}${path}`);
  await walkToBooking(page, site, slug, look);
  await follow(page, "Посмотреть или отменить запись");
  await stop("mine");
  await follow(page, "Перенести на другое время");
  await stop("move");
  await page.click("main details[open] button");
  await stop("move, to be confirmed");
  await next(page, "Да, перенести");
  await stop("mine, moved");
  await next(page, "Хочу раньше");
  await stop("mine, waiting");
  await follow(page, "Отменить запись");
  await stop("cancel");
  await next(page, "Да, отменить запись");
  await stop("mine, cancelled");
  await at(`/c/${slug}`);
  await follow(page, "Спросить письменно");
  await stop("ask");
  await next(page, "Дальше");
  await stop("ask, errors");
  await page.fill("#words", "Как приучить к горшку?");
  await page.check("#who");
  await next(page, "Дальше");
  await stop("check, written");
  await next(page, "Отправить вопрос");
  await stop("done, written");
  await at(`/c/${slug}/booking/find`);
  await stop("find");
  await next(page, "Показать запись");
  await stop("find, errors");
  await at(`/c/${slug}/booking/how`);
  await stop("topic, draft lost");
  await at("/c/nothing");
  await stop("not found");
}

/** Chooses a button of the panel for the visually impaired, turning the panel on first. */
export async function lookAs(page: Page, site: string, ...labels: string[]): Promise<void> {
  await page.goto(`${site}/centres`);
  await page.click('button:text-is("Версия для слабовидящих")');
  for (const label of labels) await page.click(`button:text-is("${label}")`);
}
