export { addAct, changeAct, type OwnAct } from "./acts.ts";
export type { Edition } from "./editions.ts";
export type { OwnProfile } from "./profile.ts";
export { readEdition, readRegulationFacts } from "./read-edition.ts";
export { type CentreRegulation, readRegulation } from "./read-regulation.ts";
export { type RegulationBook, readRegulationBook } from "./regulation-book.ts";
export { SetLimits, setLimits } from "./set-limits.ts";
export { SetProfile, setProfile } from "./set-profile.ts";
export { SetTexts, setTexts } from "./set-texts.ts";
