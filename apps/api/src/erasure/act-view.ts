import { z } from "@hono/zod-openapi";
import { destroyedKinds, erasureGrounds } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

const ActView = z
  .object({
    id: z.uuid(),
    year: z.int(),
    number: z.int(),
    recipientCodes: z.array(z.string()),
    ground: z.enum(erasureGrounds),
    requestNumber: z.string().nullable(),
    requestDate: z.string().nullable(),
    destroyed: z.record(z.enum(destroyedKinds), z.int()),
    destroyedAt: InstantView,
    destroyedBy: z.string().nullable().openapi({ description: "null: программа, по сроку хранения." }),
  })
  .openapi("DestructionActLine");

export const DestructionActView = z.object({ act: ActView }).openapi("DestructionAct");

export const DestructionActsView = z
  .object({ acts: z.array(ActView), next: z.uuid().nullable() })
  .openapi("DestructionActs");
