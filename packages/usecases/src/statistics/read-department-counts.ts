import { withDepartment } from "@prosvet/db";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireDepartment } from "../gate.ts";
import { selectCentresOf, selectCounts, selectDepartment } from "./statistics-queries.ts";

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** A period by its first and last month, both included. */
export const ReadDepartmentCounts = z.strictObject({ from: Month, to: Month });
export type ReadDepartmentCounts = z.infer<typeof ReadDepartmentCounts>;

/** `services` of a centre and `totals` go by month, in the order of `months`. */
export type DepartmentCounts = {
  department: string;
  months: string[];
  centres: { slug: string; name: string; services: number[]; total: number }[];
  totals: number[];
  total: number;
};

const mostMonths = 36;

/**
 * The official count of services by centre and month, exact, over the centres of one department. It reads counts
 * only: the department's role has no right to a row of a centre. Throws `invalid` for a period that is none.
 */
export async function readDepartmentCounts(
  ctx: Ctx,
  { from, to }: ReadDepartmentCounts,
): Promise<DepartmentCounts> {
  requireDepartment(ctx);
  const months = monthsBetween(from, to);
  if (months.length === 0 || months.length > mostMonths) {
    throw new AppError("invalid", `Выберите период от одного месяца до трёх лет: начало раньше конца.`);
  }
  return withDepartment(ctx.db, ctx.actor.departmentId, async (tx) => {
    const [[department], centres, counts] = await Promise.all([
      selectDepartment(tx).execute(),
      selectCentresOf(tx).execute(),
      selectCounts(tx, `${from}-01`, `${to}-01`).execute(),
    ]);
    const known = new Map(
      counts.map(({ tenantId, month, services }) => [`${tenantId} ${month.slice(0, 7)}`, services]),
    );
    const rows = centres.map(({ id, slug, name }) => {
      const services = months.map((month) => known.get(`${id} ${month}`) ?? 0);
      return { slug, name, services, total: sum(services) };
    });
    const totals = months.map((_, at) => sum(rows.map(({ services }) => services[at] ?? 0)));
    return { department: department?.name ?? "", months, centres: rows, totals, total: sum(totals) };
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function monthsBetween(from: string, to: string): string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const count = index(to) - index(from) + 1;
  return Array.from({ length: Math.max(0, Math.min(count, mostMonths + 1)) }, (_, at) => {
    const month = index(from) + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
