import { expect, it } from "vitest";
import { blankRow, mostRows, pasted, rowAfter } from "./pasted-rows.ts";

it("[R40] a spreadsheet is pasted from the cell on, to the right and downwards, blank lines at its end left out", () => {
  const rows = pasted(
    [blankRow(), blankRow()],
    { index: 1, cell: "time" },
    "9:00\t30\tречь\r\n10:00\t\t6\n\n",
  );
  expect(rows).toHaveLength(3);
  expect(rows[1]).toMatchObject({ day: "", time: "9:00", minutes: "30", topic: "речь" });
  expect(rows[2]).toMatchObject({ time: "10:00", minutes: "", topic: "6" });
});

it("[R40] what does not fit the list is left out: columns to the right, rows below the hundredth", () => {
  const wide = pasted([blankRow()], { index: 0, cell: "childAge" }, "4\tлишнее");
  expect(wide[0]).toEqual({ ...blankRow(), childAge: "4" });
  const long = pasted([blankRow()], { index: 0, cell: "time" }, Array(150).fill("9:00").join("\n"));
  expect(long).toHaveLength(mostRows);
});

it("the next line of a list is of the same day and consultant", () => {
  expect(rowAfter({ ...blankRow(), day: "23.11", time: "9:00", topic: "6", consultant: "Анна" })).toEqual({
    ...blankRow(),
    day: "23.11",
    consultant: "Анна",
  });
});
