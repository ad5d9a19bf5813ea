/** Where a register is shown as a page to print, and where it is had as a table of CSV. */
export type RegisterAddresses = { print: string; table: string };

/** The addresses of a register's lines, chosen as its page is. */
export function registerAddresses(
  register: "services" | "bookings" | "families",
  query: Record<string, string | undefined>,
): RegisterAddresses {
  const named = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const lines = new URLSearchParams(named);
  const at = `/api/registers/${register}`;
  return { print: `${at}/print?${lines}`, table: `${at}/table?${lines}` };
}
