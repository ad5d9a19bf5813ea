import { newId } from "@prosvet/crypto";
import { type CentreWishes, createCentre, type TestDatabase } from "@prosvet/testing";
import {
  contextOf,
  listTimes,
  type Member,
  RegisterBooking,
  RegisterVisit,
  registerBooking,
  registerVisit,
} from "@prosvet/usecases";

/** Wednesday, midday in the centre. */
export const now = new Date("2026-11-18T07:00:00Z");
export const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

export const person = { name: "Анна Соловей", phone: "8 (912) 000-11-22", email: "anna@example.ru" };
export const consents = [{ purpose: "personal_data", version: 1 }];

/** A centre with its registrar at the telephone. */
export async function openDesk(base: TestDatabase, wishes: CentreWishes = {}) {
  const centre = await createCentre(base, { consultants: 2, ...wishes });
  const registrar = await centre.member("registrar");
  const [first = "", second = ""] = centre.consultantIds;
  const as = (member: Member = registrar, clock = now) =>
    contextOf(base.deps({ clock: () => clock }), member);
  const told = { form: "in_person", channel: "face_to_face", source: "phone" } as const;
  return {
    ...{ centre, registrar, first, second, as },
    times: async (wanted: Partial<Parameters<typeof listTimes>[1]> = {}) =>
      (await listTimes(as(), { form: "in_person", consultantId: first, ...wanted })).slots,
    register: (more: object = {}, key: string = newId(), ctx = as()) =>
      registerBooking(ctx, RegisterBooking.parse({ ...told, anonymous: true, ...more }), key),
    visit: (more: object = {}, key: string = newId(), ctx = as()) =>
      registerVisit(ctx, RegisterVisit.parse({ topic: "3", consultantId: first, ...more }), key),
    rows: <Row extends Record<string, unknown>>(query: string) =>
      base.owner.inTenant(centre.tenantId, (tx) => tx.execute<Row>(query)),
  };
}
