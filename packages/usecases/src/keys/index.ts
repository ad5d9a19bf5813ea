/** Rotation of keys, by a program of the operator's with the owner's door and the keyring: no route or page imports it. */
export { centresToRotate } from "./centres-to-rotate.ts";
export { type Filled, fillOlder } from "./fill-older.ts";
export { type RotatedCentre, rotateCentreKeys } from "./rotate-centre-key.ts";
export { type RotatedDeployment, rotateDeploymentKey } from "./rotate-deployment-key.ts";
