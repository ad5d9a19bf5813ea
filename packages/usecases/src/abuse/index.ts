export { allowancesPerHour } from "./allowances.ts";
export { type Guess, guardedGuess } from "./guarded-guess.ts";
export { waitAfter } from "./guess-allowance.ts";
export { spendOwnMove } from "./own-move-allowance.ts";
export { newChallenge, openProof, type Proof, proofCost, proofLastsMs } from "./proof-of-work.ts";
export {
  type Allowance,
  readAllowance,
  type Spending,
  spend,
  type Taker,
  tooManyBookings,
} from "./slot-allowance.ts";
