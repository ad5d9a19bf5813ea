import type { OpenedRequest } from "../../api/types.ts";

type Words = { before: string; done: string };

/** How the answer reaches the recipient. */
export const deliveryInWords: Record<OpenedRequest["delivery"], Words> = {
  email: {
    before:
      "Ответ уйдёт письмом на адрес, который оставил получатель, и откроется по номеру записи и ПИН-коду.",
    done: "Он уйдёт письмом и открыт получателю по номеру записи и ПИН-коду.",
  },
  number_and_pin: {
    before: "Получатель не оставил адреса: он прочитает ответ на сайте по номеру записи и ПИН-коду.",
    done: "Получатель прочитает его на сайте по номеру записи и ПИН-коду.",
  },
};
