import { expect, it } from "vitest";
import type { WrittenRequest } from "../../api/types.ts";
import { answerInWords, termOf } from "./standing-in-words.ts";

const request: WrittenRequest = {
  ...{ id: "1", number: "7K2M-9QXD", state: "requested", channel: "email", source: "site", topic: null },
  ...{ hasQuestion: true, requestedAt: "2026-11-16T10:00:00+05:00", deadline: "2026-11-26" },
  ...{ standing: "waits", consultant: null, wishedConsultant: null, recipientCode: "A", anonymous: true },
  ...{ draftSavedAt: null, answeredAt: null, serviceId: null, mayAnswer: true },
};

it("[R26] the days left for an answer are counted down in words, and the last one and what is missed press", () => {
  expect(termOf(request, "2026-11-23")).toEqual({ text: "осталось 3 дня", urgent: false });
  expect(termOf({ ...request, standing: "last_day" }, "2026-11-26")).toEqual({
    text: "сегодня последний день",
    urgent: true,
  });
  expect(termOf({ ...request, standing: "missed" }, "2026-11-27")).toEqual({
    text: "просрочено на 1 день",
    urgent: true,
  });
});

it("what is over presses nobody", () => {
  const over = { ...request, mayAnswer: false, standing: "answered_late" } as const;
  expect(termOf(over, "2026-12-31")).toEqual({ text: "до 26 ноября", urgent: false });
});

it("a request is not begun, drafted, answered or closed otherwise", () => {
  const at = "2026-11-23T12:03:00+05:00";
  expect(answerInWords(request)).toBe("Не начат");
  expect(answerInWords({ ...request, draftSavedAt: at })).toBe("Черновик, 23 ноября, 12:03");
  const answered = { ...request, state: "took_place", standing: "answered", answeredAt: at } as const;
  expect(answerInWords(answered)).toBe("Ответ дан в срок, 23 ноября, 12:03");
  expect(answerInWords({ ...request, state: "cancelled_by_recipient" })).toMatch(/^Отменена/);
});
