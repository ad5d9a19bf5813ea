import type { DemonstrationCentre } from "./demonstration-centre.ts";
import { garmonia } from "./garmonia.ts";
import { klub } from "./klub.ts";

/** The first two centres. */
export const demonstrationCentres: DemonstrationCentre[] = [garmonia, klub];

export const demonstrationDepartment = {
  name: "Управление образования (демонстрация)",
  municipality: { name: "Демонстрационный муниципалитет", region: "Россия" },
};
