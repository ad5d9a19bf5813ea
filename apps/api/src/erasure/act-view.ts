import { z } from "@hono/zod-openapi";
import { destroyedKinds, erasureGrounds } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

export const DestructionActView = z
  .object({
    act: z.object({
      id: z.uuid(),
      year: z.int(),
      number: z.int(),
      recipientCode: z.string(),
      ground: z.enum(erasureGrounds),
      requestNumber: z.string().nullable(),
      requestDate: z.string().nullable(),
      destroyed: z.record(z.enum(destroyedKinds), z.int()),
      destroyedAt: InstantView,
      destroyedBy: z.string(),
    }),
  })
  .openapi("DestructionAct");
