import { describe, expect, it } from "vitest";
import { type PeriodToClose, refusalToChangeClosed, refusalToClosePeriod } from "./closed-periods.ts";

const nothing = { bookingsWithoutLine: 0, drafts: 0, emptyLines: 0 };
const october: PeriodToClose = {
  ...{ month: "2026-10-01", today: "2026-11-01", isClosed: false, unfinished: nothing, confirmed: false },
};

describe("[R8] a month of a register", () => {
  it("is closed from the first day after it, and not a day before", () => {
    expect(refusalToClosePeriod(october)).toBeNull();
    expect(refusalToClosePeriod({ ...october, today: "2026-10-31" })?.code).toBe("period_not_over");
    expect(refusalToClosePeriod({ ...october, month: "2027-01-01", today: "2026-12-31" })?.code).toBe(
      "period_not_over",
    );
  });

  it("is closed once", () => {
    expect(refusalToClosePeriod({ ...october, isClosed: true })?.code).toBe("period_already_closed");
  });

  it.each([{ drafts: 1 }, { emptyLines: 2 }])(
    "is not closed over unfinished lines, confirmed or not: %j",
    (some) => {
      const unfinished = { ...nothing, ...some };
      for (const confirmed of [false, true])
        expect(refusalToClosePeriod({ ...october, unfinished, confirmed })?.code).toBe("period_unfinished");
    },
  );

  it("is closed over bookings without a line when somebody has confirmed it", () => {
    const unfinished = { ...nothing, bookingsWithoutLine: 3 };
    expect(refusalToClosePeriod({ ...october, unfinished })).toMatchObject({
      code: "closing_unconfirmed",
      message: expect.stringContaining("3"),
    });
    expect(refusalToClosePeriod({ ...october, unfinished, confirmed: true })).toBeNull();
  });
});

describe("[R8] a line of a closed month", () => {
  const change = { month: "2026-10-01", isClosed: true, isHead: true, reason: "Пропущена строка" };

  it("is changed by the head with a reason, by nobody else and for no other", () => {
    expect(refusalToChangeClosed(change)).toBeNull();
    for (const other of [{ isHead: false }, { reason: null }, { reason: "  " }])
      expect(refusalToChangeClosed({ ...change, ...other })).toMatchObject({
        code: "period_closed",
        message: expect.stringContaining("октябрь 2026 года"),
      });
  });

  it("is nobody's concern while the month is open", () => {
    expect(refusalToChangeClosed({ ...change, isClosed: false, isHead: false, reason: null })).toBeNull();
  });
});
