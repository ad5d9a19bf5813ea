/** «23.11.2026» */
export const dayInFigures = (day: string): string => day.split("-").reverse().join(".");
