import { z } from "@hono/zod-openapi";
import { contractKinds } from "@prosvet/domain";
import { DayView, InstantView } from "../http/views.ts";

const MemberView = z
  .object({
    id: z.uuid(),
    displayName: z.string(),
    role: z.enum(["head", "registrar", "consultant"]),
    consultantId: z.uuid().nullable(),
    consultantName: z.string().nullable(),
    contractKind: z.enum(contractKinds).nullable(),
    contractNumber: z.string().nullable(),
    contractSignedOn: DayView.nullable(),
    obligationNumber: z.string().nullable(),
    obligationSignedOn: DayView.nullable(),
    since: InstantView,
    endedAt: InstantView.nullable(),
    access: z.enum(["open", "obligation_missing", "ended"]),
    isOwn: z.boolean(),
  })
  .openapi("StaffMember");

export const StaffView = z.object({ members: z.array(MemberView) }).openapi("Staff");

/** `password` is of somebody new, is shown this once and kept nowhere. */
export const EnrolledView = StaffView.extend({ password: z.string().nullable() }).openapi("Enrolled");
