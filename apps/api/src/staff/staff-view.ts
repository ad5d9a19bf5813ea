import { z } from "@hono/zod-openapi";
import { contractKinds } from "@prosvet/domain";
import { DayView, InstantView } from "../http/views.ts";

const InvitationView = z
  .object({
    kind: z.enum(["invitation", "reset"]),
    standing: z.enum(["waiting", "sent", "failed", "expired", "used"]),
    at: InstantView,
    until: InstantView,
  })
  .openapi("StaffInvitation");

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
    invitation: InvitationView.nullable(),
  })
  .openapi("StaffMember");

export const StaffView = z.object({ members: z.array(MemberView) }).openapi("Staff");

/** `link` sets a password, once; told only where the deployment has no mail, else it goes to its owner alone. */
export const InvitedView = StaffView.extend({ link: z.string().nullable() }).openapi("Invited");
