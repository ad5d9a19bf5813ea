export { allowancesPerHour } from "./allowances.ts";
export { guardedGuess } from "./guarded-guess.ts";
export { spendAllowance } from "./spend-allowance.ts";
