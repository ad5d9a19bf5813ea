import type { z } from "zod";
import type { Channel } from "../catalogues/channels.ts";
import { channelFits } from "../catalogues/channels.ts";
import { type ServiceForm, serviceFormLabels } from "../catalogues/service-forms.ts";

type Together = {
  durationMinutes: { default: number; min: number; max: number };
  durationMinutesByTopic: Partial<Record<string, number>>;
  slotStepMinutes: number;
  minNoticeMinutes: number;
  bookingHorizonDays: number;
  childcare: { offered: boolean; places: number };
  serviceForms: ServiceForm[];
  channels: Channel[];
};

/** Bounds that limits set one another (R13, R16, R24–R27). */
export function checkLimitsTogether(limits: Together, ctx: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) =>
    ctx.addIssue({ code: "custom", path, message, input: limits });
  const { durationMinutes: duration } = limits;

  if (duration.min > duration.default) {
    refuse(["durationMinutes", "min"], "Наименьшая продолжительность не может быть больше обычной.");
  }
  if (duration.default > duration.max) {
    refuse(["durationMinutes", "max"], "Наибольшая продолжительность не может быть меньше обычной.");
  }
  const isOutside = (minutes = duration.min) => minutes < duration.min || minutes > duration.max;
  if (Object.values(limits.durationMinutesByTopic).some(isOutside)) {
    refuse(
      ["durationMinutesByTopic"],
      `Продолжительность по темам может быть от ${duration.min} до ${duration.max} минут.`,
    );
  }
  if (limits.slotStepMinutes > duration.default) {
    refuse(["slotStepMinutes"], "Шаг времени не может быть больше обычной продолжительности.");
  }
  if (limits.minNoticeMinutes > limits.bookingHorizonDays * 1440) {
    refuse(
      ["minNoticeMinutes"],
      "Записаться было бы нельзя: запас времени больше срока, на который открыта запись.",
    );
  }
  if (limits.childcare.offered && limits.childcare.places === 0) {
    refuse(
      ["childcare", "places"],
      "Укажите, сколько детей может быть под присмотром, или выключите присмотр.",
    );
  }
  for (const form of limits.serviceForms) {
    if (limits.channels.some((channel) => channelFits(channel, form))) continue;
    refuse(["channels"], `Выберите хотя бы один канал для формы «${serviceFormLabels[form]}».`);
  }
}
