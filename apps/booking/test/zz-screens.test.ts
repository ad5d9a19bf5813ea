import { createCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { it } from "vitest";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";

const pages = testPages();
const screen = browser();
const out = "/tmp/booking-shots";

it("screens", async () => {
  const garmonia = await createCentre(pages.base, {
    consultants: 3,
    name: "КЦ «Гармония»",
    forms: ["in_person", "remote", "visit_home"],
  });
  const klub = await createCentre(pages.base, {
    consultants: 2,
    name: "Консультационный центр «Клуб про детство»",
    regulation: "klub",
  });
  const site = await serveOnFreePort(pages.app());
  for (const width of [360, 1280]) {
    const page = await screen.openPage({ javaScript: false, width, height: 800 });
    let n = 0;
    const shot = async (name: string) => {
      n += 1;
      await page.screenshot({
        path: `${out}/${width}-${String(n).padStart(2, "0")}-${name}.png`,
        fullPage: true,
      });
      const wide = await page
        .evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        .catch(() => null);
      console.log(width, name, page.url().replace(site, ""), wide);
    };
    await page.goto(`${site}/`);
    await shot("list");
    await page.goto(`${site}/c/${klub.slug}`);
    await shot("klub");
    await page.goto(`${site}/c/${garmonia.slug}`);
    await shot("garmonia");
    await page.click("text=Записаться");
    await shot("topic");
    await page.fill("#words", "Сын пошёл в сад и каждое утро плачет. Как помочь?");
    await page.click("button:has-text('Дальше')");
    await shot("how");
    await page.click("button:has-text('Дальше')");
    await shot("how-error");
    await page.check("#meeting");
    await shot("how-chosen");
    await page.click("button:has-text('Дальше')");
    await shot("when");
    await page.click("button:has-text('Выбрать это время')");
    await shot("who");
    await page.check("#who-1");
    await page.fill("#name", "Анна");
    await page.fill("#phone", "12");
    await shot("who-named");
    await page.click("button:has-text('Дальше')");
    await shot("who-error");
    await page.click("button:has-text('Записаться анонимно')");
    await shot("check");
    await page.click("main form button:has-text('Записаться')");
    await shot("done");
    await page.emulateMedia({ media: "print" });
    await shot("done-print");
    await page.emulateMedia({ media: "screen" });
    await page.click("a:has-text('Посмотреть или отменить запись')");
    await shot("mine");
    await page.click("main a:has-text('Отменить запись')");
    await shot("cancel");
    await page.click("text=Да, отменить запись");
    await shot("cancelled");
    await page.goto(`${site}/c/${garmonia.slug}/booking/find`);
    await page.click("text=Показать запись");
    await shot("find-error");
    await page.goto(`${site}/c/nothing`);
    await shot("404");
    await page.click("text=Версия для слабовидящих");
    await page.goto(`${site}/c/${garmonia.slug}/booking/topic`);
    await shot("lv");
    await page.click("text=Белым по чёрному");
    await page.click("text=Самый крупный");
    await page.click("text=Большое");
    await shot("lv-black");
    await page.click("text=Жёлтым по чёрному");
    await shot("lv-yellow");
  }
});
