import type { TenantTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import { enterConsent } from "../consents/index.ts";
import type { Ctx, Member } from "../context.ts";
import { isAnonymous } from "./anonymous-queries.ts";
import type { RecordService } from "./record-service-input.ts";

/**
 * The consent to be recorded that a recipient signed on paper before this very service (R48): it goes into the register
 * with the line, so that nobody has to leave the form for it. Null when none is told of. Throws `invalid` for somebody
 * anonymous, who signs nothing, `refused`.
 */
export async function signedNow(
  tx: TenantTx,
  ctx: Ctx<Member>,
  recipientId: string,
  { recordingConsent }: RecordService,
): Promise<string | null> {
  if (!recordingConsent) return null;
  if (await isAnonymous(tx, recipientId)) throw anonymous();
  const { timezone } = await readCentreIn(tx, ctx.now);
  const paper = { recipientId, purpose: "recording", how: "paper", ...recordingConsent } as const;
  return (await enterConsent(tx, ctx, timezone, paper)).id;
}

const anonymous = () =>
  new AppError(
    "invalid",
    "Анонимного получателя центр не записывает: подписать согласие некому. Снимите отметку «Запись вёл центр».",
  );
