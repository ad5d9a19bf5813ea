import { z } from "@hono/zod-openapi";
import { newChallenge } from "@prosvet/usecases";
import { defineRoute, json } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";

/** An ALTCHA challenge, version 2. */
const ChallengeView = z
  .object({
    parameters: z.object({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      data: z.object({ until: z.int() }),
    }),
    signature: z.string(),
  })
  .openapi("Challenge");

const getChallenge = defineRoute({
  method: "get",
  path: "/api/public/challenge",
  operationId: "newChallenge",
  summary: "Задача для браузера: кто её решил, может записываться с одного адреса чаще",
  description: "Решается за 0,4–2 секунды на старом телефоне, действует 20 минут, принимается один раз.",
  tags: ["Для других сайтов"],
  "x-authz": ["public"],
  responses: { 200: json(ChallengeView, "Задача ALTCHA") },
});

export const challengeRoutes = publicRouter().openapi(getChallenge, async (c) => {
  const challenge = await newChallenge(c.var.ctx);
  return c.json(ChallengeView.parse(challenge), 200);
});
