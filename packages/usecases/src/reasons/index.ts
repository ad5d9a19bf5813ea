export { refuseNaming } from "./refuse-naming.ts";
