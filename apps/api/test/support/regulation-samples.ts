import { regulationTextsOf, textPresets } from "@prosvet/domain";
import type { Ids, Sample } from "./samples.ts";

const profile = {
  ...{
    name: "Центр",
    shortName: "Центр",
    organisation: "Детский сад",
    founder: null,
    director: "Заведующий",
  },
  ...{ directorName: null, address: "Адрес", phone: null, email: null, site: null },
  ...{ openingHours: "По будням", accent: "#1f6f54" },
};
const act = {
  ...{ level: "local", title: "Положение о центре", number: "5", adoptedOn: "2026-01-12", link: null },
  offered: true,
};

/** Good requests of the centre's «Порядок». */
export const regulationSamples: Record<string, (ids: Ids) => Sample> = {
  readRegulationBook: () => ({ status: 200 }),
  readEdition: () => ({ status: 200 }),
  readRegulationDocument: () => ({ query: "format=docx", status: 200 }),
  setProfile: ({ profileVersion }) => ({ body: { ...profile, basedOn: profileVersion }, status: 200 }),
  setTexts: () => ({
    body: {
      basedOn: null,
      orderNumber: "2",
      effectiveFrom: "2026-11-23",
      texts: regulationTextsOf(textPresets.garmonia),
    },
    status: 201,
  }),
  addAct: () => ({ body: act, status: 201 }),
  changeAct: () => ({ body: act, status: 200 }),
};
