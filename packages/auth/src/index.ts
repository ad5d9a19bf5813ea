export { type Auth, type AuthOptions, createAuth, type SignedIn } from "./auth.ts";
export { AuthError, type AuthErrorCode } from "./auth-error.ts";
export type { NewIdentity } from "./create-identity.ts";
export { passwordLength } from "./password-rules.ts";
export { hashingCost, hashingsAtOnce } from "./passwords.ts";
export type { Place, PlaceWanted } from "./places.ts";
export { sessionLimits } from "./session-limits.ts";
export type { SessionState } from "./session-state.ts";
export { signInLimits } from "./sign-in-limits.ts";
