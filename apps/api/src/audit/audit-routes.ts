import { z } from "@hono/zod-openapi";
import { auditFindingInWords } from "@prosvet/domain";
import { listAudit, verifyAudit, withAuditWords } from "@prosvet/usecases";
import { Day, numberInQuery, Uuid } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { AuditVerificationView, AuditView } from "./audit-view.ts";

const tags = ["Контроль"];
const Code = z
  .string()
  .max(60)
  .regex(/^[a-z_.]+$/);

const getAudit = defineRoute({
  method: "get",
  path: "/api/audit",
  operationId: "listAudit",
  summary: "Что делали в центре: кто, когда, с чем и почему, новые строки сначала",
  tags,
  "x-authz": ["head"],
  request: {
    query: z.strictObject({
      subjectKind: Code.optional(),
      subjectId: Uuid.optional(),
      membershipId: Uuid.optional(),
      action: Code.optional(),
      area: Code.optional(),
      from: Day.optional(),
      to: Day.optional(),
      before: Uuid.optional(),
      limit: numberInQuery(1, 200).optional(),
    }),
  },
  responses: { 200: json(AuditView, "Строки; `next` называют в `before` следующей страницы") },
});

const getVerification = defineRoute({
  method: "get",
  path: "/api/audit/verification",
  operationId: "verifyAudit",
  summary: "Цел ли журнал действий: пересчёт цепочки по строкам и сверка с записью вне базы",
  tags,
  "x-authz": ["head"],
  responses: { 200: json(AuditVerificationView, "Что не сходится; пусто, если журнал цел") },
});

export const auditRoutes = memberRouter()
  .openapi(getAudit, async (c) => {
    const { timezone, ...page } = await listAudit(c.var.ctx, c.req.valid("query"));
    const lines = await withAuditWords(c.var.ctx, page.lines);
    return c.json(onWire(AuditView, { ...page, lines }, timezone), 200);
  })
  .openapi(getVerification, async (c) => {
    const { timezone, lines, anchoredAt, ...found } = await verifyAudit(c.var.ctx);
    const findings = found.findings.map((one) => ({ ...one, words: auditFindingInWords(one) }));
    const verdict = { lines, anchoredAt, findings, whole: findings.length === 0 };
    return c.json(onWire(AuditVerificationView, verdict, timezone), 200);
  });
