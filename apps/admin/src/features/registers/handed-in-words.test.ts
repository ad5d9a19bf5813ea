import { expect, it } from "vitest";
import type { MaterialLetter } from "../../api/types.ts";
import { handedInWords } from "./handed-in-words.ts";

const letter = {
  ...{ way: "email", standing: "waiting", sentAt: null, reason: null },
  madeAt: "2026-11-18T12:00:00+05:00",
} as MaterialLetter;

it("[R46] a line says whether the materials have left, when, and why not", () => {
  expect(handedInWords(letter)).toBe("письмо ждёт отправки");
  const sentAt = "2026-11-18T12:02:00+05:00";
  expect(handedInWords({ ...letter, standing: "sent", sentAt })).toBe(
    "отправлены на почту 18.11.2026 в 12:02",
  );
  expect(handedInWords({ ...letter, standing: "failed", reason: "550" })).toBe(
    "не отправлены: Такого почтового ящика нет или он не принимает писем",
  );
  const once = { ...letter, way: "once" } as const;
  expect(handedInWords(once)).toBe("письмо на названный адрес ждёт отправки");
  expect(handedInWords({ ...once, standing: "sent", sentAt })).toBe(
    "отправлены на адрес, названный один раз, 18.11.2026 в 12:02",
  );
  expect(handedInWords({ ...once, standing: "withdrawn", reason: "expired" })).toBe(
    "не отправлены: письмо не ушло вовремя, отправьте ещё раз; адрес стёрт",
  );
  expect(handedInWords({ ...letter, way: "number_and_pin", standing: "sent" })).toBe(
    "на странице записи, по номеру и PIN-коду, с 18.11.2026 в 12:00",
  );
});
