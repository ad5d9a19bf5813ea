export { allowancesPerHour, spendAllowance } from "./spend-allowance.ts";
