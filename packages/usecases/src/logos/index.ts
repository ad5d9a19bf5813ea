export { logoAddress, type OwnLogo, readOwnLogo } from "./own-logo.ts";
export { readLogo } from "./read-logo.ts";
export { removeLogo, SetLogo, setLogo } from "./set-logo.ts";
