import fc from "fast-check";
import { expect, it } from "vitest";
import { faultOfEmail, normaliseEmail } from "./emails.ts";
import { anonymousName, PersonName } from "./person-names.ts";
import { normalisePhone, phoneInWords } from "./phones.ts";

it("a Russian number is one number however it is written", () => {
  const written = [
    "+79171234567",
    "8 (917) 123-45-67",
    "89171234567",
    "7 917 123 45 67",
    "9171234567",
    " +7‑917‑123‑45‑67 ",
    "8.917.123.45.67",
    "+7 (917) 123–45–67",
  ];
  expect(new Set(written.map(normalisePhone))).toEqual(new Set(["+79171234567"]));
  expect(phoneInWords("+79171234567")).toBe("+7 917 123-45-67");
});

it("a foreign number keeps its country and needs its plus", () => {
  expect(normalisePhone("+375 29 123-45-67")).toBe("+375291234567");
  expect(normalisePhone("375291234567")).toBeNull();
});

it("what cannot be called back is no number", () => {
  const texts = ["", "112", "917", "+7 917 123 45 6", "+7 017 123 45 67", "8917123456789", "нет телефона"];
  const smuggled = ["+79171234567\n", "+79171234567\0", "8 917 123-45-67 доб. 5", "+0123456789"];
  for (const text of [...texts, ...smuggled]) expect(normalisePhone(text), text).toBeNull();
});

it("normalising a number twice changes nothing", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+78]?[0-9 ()-]{5,18}$/), (text) => {
      const phone = normalisePhone(text);
      if (phone === null) return;
      expect(phone).toMatch(/^\+\d{8,15}$/);
      expect(normalisePhone(phone)).toBe(phone);
      expect(normalisePhone(phoneInWords(phone))).toBe(phone);
    }),
    { numRuns: 2000 },
  );
});

it("an address is lower-cased and its Russian domain written in ASCII", () => {
  expect(normaliseEmail(" Mama.Ivanova+sad@Yandex.RU ")).toBe("mama.ivanova+sad@yandex.ru");
  expect(normaliseEmail("mama@пример.рф")).toBe("mama@xn--e1afmkfd.xn--p1ai");
});

it("an address that could carry a second recipient or a header is refused", () => {
  const texts = [
    '"a@x b"@y.ru',
    "a@b.ru\r\nBcc: c@d.ru",
    "a@b.ru\n",
    "a@b.ru\0",
    "a@b.ru,c@d.ru",
    "a@b.ru;c@d.ru",
  ];
  const shapes = [
    "a@b@c.ru",
    "a b@c.ru",
    "<a@b.ru>",
    "a@[127.0.0.1]",
    "a@127.0.0.1",
    "a@localhost",
    "@b.ru",
    "a@",
  ];
  const dots = [".a@b.ru", "a.@b.ru", "a..b@c.ru", "a@-b.ru", "a@b..ru", `${"a".repeat(65)}@b.ru`, ""];
  for (const text of [...texts, ...shapes, ...dots]) expect(normaliseEmail(text), text).toBeNull();
});

it("whatever comes out is one plain ASCII address and normalises to itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (text) => {
      const email = normaliseEmail(text);
      if (email === null) return;
      expect(email).toMatch(/^[!-~]+$/);
      expect(email.split("@")).toHaveLength(2);
      expect(email.length).toBeLessThanOrEqual(254);
      expect(normaliseEmail(email)).toBe(email);
    }),
    { numRuns: 2000 },
  );
});

it("[R32] a name is trimmed and bounded, and «Анонимно» is one", () => {
  expect(PersonName.parse("  Иванова   Мария-Анна О’Коннор ")).toBe("Иванова Мария-Анна О’Коннор");
  expect(PersonName.parse(anonymousName)).toBe("Анонимно");
  for (const name of ["", "   ", "Анна\nBcc", "<b>Анна</b>", "=1+1", "а".repeat(151)]) {
    expect(PersonName.safeParse(name).success, name).toBe(false);
  }
});

it("[R46] one address is asked for in words that say what to do and repeat nothing of what was typed", () => {
  expect(faultOfEmail(" mama@example.ru ")).toBeNull();
  expect(faultOfEmail("  ")).toBe("Укажите адрес почты.");
  const several = ["a@b.ru, c@d.ru", "a@b.ru;c@d.ru", "a@b.ru\r\nBcc: c@d.ru"];
  for (const text of several)
    expect(faultOfEmail(text), text).toBe("Письмо уходит на один адрес. Оставьте один.");
  for (const text of ["mama", "a@b.ru\n", "мама@mail", "a b@c.ru"])
    expect(faultOfEmail(text), text).toMatch(/^Проверьте адрес/);
});
