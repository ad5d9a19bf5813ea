import { expect, it } from "vitest";
import { newWhy, whyToSend } from "./why-draft.ts";

it("[R34] a reason goes with words when it is none of the list, and without them when it is", () => {
  expect(whyToSend({ ...newWhy, words: "жалоба" })).toEqual({ reason: "phone_booking" });
  expect(whyToSend({ reason: "other", words: " жалоба " })).toEqual({ reason: "other", words: "жалоба" });
});
