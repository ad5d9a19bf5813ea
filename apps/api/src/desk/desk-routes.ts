import { memberRouter } from "../http/router.ts";
import { registeringRoutes } from "./registering-routes.ts";
import { timesRoutes } from "./times-route.ts";
import { undoingRoutes } from "./undoing-routes.ts";

/** The registrar's one screen: a call, a visit, a paper list, and the way back. */
export const deskRoutes = memberRouter()
  .route("/", registeringRoutes)
  .route("/", timesRoutes)
  .route("/", undoingRoutes);
