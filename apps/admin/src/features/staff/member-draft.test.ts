import { expect, it } from "vitest";
import { cardOf, draftOf } from "./member-draft.ts";

it("[R53] what is left empty is not said, and only a consultant is one of the centre's consultants", () => {
  const draft = { ...draftOf(null), displayName: " Вера ", consultantId: "c", obligationNumber: " 12 " };
  expect(cardOf(draft)).toEqual({
    ...{ displayName: "Вера", role: "registrar", consultantId: null },
    ...{ contractKind: null, contractNumber: null, contractSignedOn: null },
    ...{ obligationNumber: "12", obligationSignedOn: null },
  });
  expect(cardOf({ ...draft, role: "consultant" }).consultantId).toBe("c");
});
