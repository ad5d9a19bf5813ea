import type { Member } from "@prosvet/usecases";
import type { Caller } from "./caller.ts";
import type { Desk } from "./centre.ts";
import type { World } from "./world.ts";

export type Person = { role: string; call(): Promise<Caller> };

/** Everybody who may come to a centre's API, each able to open a session anew. */
export async function peopleOf(world: World, { centre }: Desk): Promise<Person[]> {
  const [first, second] = centre.consultantIds;
  const member = (named: string, who: Member): Person => ({ role: named, call: () => world.asMember(who) });
  const [department, operator, nobody] = [
    await world.newIdentity(),
    await world.newIdentity({ operator: true }),
    await world.newIdentity(),
  ];
  await world.auth.joinDepartment(department, centre.departmentId as never);
  return [
    { role: "anybody", call: async () => world.anybody },
    { role: "no place", call: () => world.asIdentity(nobody) },
    member("consultant", await centre.member("consultant", first)),
    member("colleague", await centre.member("consultant", second)),
    member("registrar", await centre.member("registrar")),
    member("head", await centre.member("head")),
    member("unsigned", await centre.member("head", undefined, { unsigned: true })),
    { role: "department", call: () => world.asIdentity(department, { departmentId: centre.departmentId }) },
    { role: "operator", call: () => world.asIdentity(operator) },
  ];
}

/** Whether a route opens to a person by what it declares; none of a centre to who has not signed the obligation (R53). */
export function isLetIn(role: string, authz: readonly string[]): boolean {
  if (authz.includes("public")) return true;
  if (role === "anybody") return false;
  if (authz.includes("signed_in")) return true;
  return authz.includes(role === "colleague" ? "consultant" : role);
}
