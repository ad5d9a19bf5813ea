import { z } from "@hono/zod-openapi";
import { ReadExtract, readExtract } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";
import { DisclosedRecipientView } from "../recipients/recipient-view.ts";

const ExtractView = z
  .object({
    ...DisclosedRecipientView.shape,
    notices: z.array(
      z.object({
        booking: z.string(),
        kind: z.string(),
        createdAt: InstantView,
        sentAt: InstantView.nullable(),
        withdrawnAt: InstantView.nullable(),
      }),
    ),
    looks: z.array(z.object({ at: InstantView, who: z.string() })),
  })
  .openapi("RecipientExtract");

const postExtract = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/extract",
  operationId: "readExtract",
  summary: "Что центр хранит о получателе, по его обращению; выписка остаётся в журнале действий",
  tags: ["Получатели"],
  "x-authz": ["head"],
  "x-ids": { id: "recipient" },
  request: { params: IdInPath, body: jsonBody(ReadExtract.omit({ id: true })) },
  responses: { 200: json(ExtractView, "Выписка") },
});

export const extractRoute = memberRouter().openapi(postExtract, async (c) => {
  const wanted = { ...c.req.valid("param"), ...c.req.valid("json") };
  const { timezone, ...extract } = await readExtract(c.var.ctx, wanted);
  return c.json(onWire(ExtractView, extract, timezone), 200);
});
