export { allowancesPerHour, requireAllowance, spendAllowance } from "./spend-allowance.ts";
