import { bookingSourceLabels } from "../catalogues/booking-sources.ts";
import { channelFits, channelLabels } from "../catalogues/channels.ts";
import { type ServiceForm, serviceFormLabels } from "../catalogues/service-forms.ts";
import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import type { RequirementId } from "../requirements/requirement.ts";
import type { BookingRequest } from "./booking-request.ts";

const requirementOfForm: Record<ServiceForm, RequirementId> = {
  in_person: "R24",
  visit_home: "R24",
  visit_event: "R24",
  remote: "R25",
  written: "R26",
};

type Offered = Pick<Limits, "serviceForms" | "channels" | "bookingSources" | "walkInAllowed">;

/** Why the centre does not offer the form (R24–R26), the channel (R25, R26), or the way to book (R31, R40). */
export function refusalOfOffer(
  { form, channel, source }: Pick<BookingRequest, "form" | "channel" | "source">,
  limits: Offered,
): Refusal | null {
  const requirement = requirementOfForm[form];
  if (!limits.serviceForms.includes(form)) {
    const message = `Форма «${serviceFormLabels[form]}» в этом центре не предлагается. Выберите другую.`;
    return {
      code: "form_not_offered",
      message,
      limit: "serviceForms",
      value: limits.serviceForms,
      requirement,
    };
  }
  if (!limits.channels.includes(channel)) {
    const message = `Канал «${channelLabels[channel]}» в этом центре не предлагается. Выберите другой.`;
    return { code: "channel_not_offered", message, limit: "channels", value: limits.channels, requirement };
  }
  return refusalOfFit(form, channel) ?? refusalOfSource(source, limits);
}

/** Why the channel does not suit the form, whatever the centre offers (R24–R26). */
export function refusalOfFit(form: ServiceForm, channel: BookingRequest["channel"]): Refusal | null {
  if (channelFits(channel, form)) return null;
  return {
    code: "channel_does_not_fit",
    message: `Форма «${serviceFormLabels[form]}» и канал «${channelLabels[channel]}» не подходят друг другу. Выберите другой канал.`,
    requirement: requirementOfForm[form],
  };
}

function refusalOfSource(source: BookingRequest["source"], limits: Offered): Refusal | null {
  if (source === "walk_in") {
    if (limits.walkInAllowed) return null;
    return {
      code: "walk_in_not_allowed",
      message: "Центр принимает только по записи. Выберите время.",
      limit: "walkInAllowed",
      value: false,
      requirement: "R40",
    };
  }
  if (limits.bookingSources.includes(source)) return null;
  return {
    code: "source_not_offered",
    message: `Способ записи «${bookingSourceLabels[source]}» в этом центре не предусмотрен. Выберите другой.`,
    limit: "bookingSources",
    value: limits.bookingSources,
    requirement: "R31",
  };
}
