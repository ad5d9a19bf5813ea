import { z } from "@hono/zod-openapi";
import { regulations } from "@prosvet/domain";

const CentrePlaceView = z
  .object({
    kind: z.literal("centre"),
    membershipId: z.uuid(),
    slug: z.string(),
    name: z.string(),
    role: z.enum(["head", "registrar", "consultant"]),
    displayName: z.string(),
    timezone: z.string(),
    regulation: z.enum(regulations),
    consultantId: z.uuid().nullable(),
  })
  .openapi("CentrePlace");

const DepartmentPlaceView = z
  .object({ kind: z.literal("department"), departmentId: z.uuid(), name: z.string() })
  .openapi("DepartmentPlace");

const OperatorPlaceView = z.object({ kind: z.literal("operator") }).openapi("OperatorPlace");

const PlaceView = z
  .discriminatedUnion("kind", [CentrePlaceView, DepartmentPlaceView, OperatorPlaceView])
  .openapi("Place");

/** Who is signed in, where they may work and where they work now. The token is in the cookie and nowhere else. */
export const SessionView = z
  .object({
    identity: z.object({ displayName: z.string(), email: z.string(), operator: z.boolean() }),
    places: z.array(PlaceView),
    chosen: PlaceView.nullable(),
    lacking: z.string().nullable().openapi({
      description: "Чего не хватает, чтобы работать в выбранном центре; null, если доступ открыт.",
    }),
  })
  .openapi("Session");
