import type { RegisterKind } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { registersQuery } from "../../api/registers.ts";

/** The books of a journal, the latest year first; the shown year is always among them. */
export function useBookYears(register: RegisterKind, shown: number): { value: string; label: string }[] {
  const { data: registers } = useQuery(registersQuery);
  const years = registers?.find((one) => one.register === register)?.years ?? [];
  return [...new Set([shown, ...years])]
    .sort((one, other) => other - one)
    .map((year) => ({ value: String(year), label: `${year} год` }));
}
