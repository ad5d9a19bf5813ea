import { memberRouter } from "../http/router.ts";
import { bookingActionRoutes } from "./action-routes.ts";
import { circumstanceRoutes } from "./circumstance-routes.ts";
import { disclosureRoutes } from "./disclosure-route.ts";
import { bookingPinRoutes } from "./pin-route.ts";
import { proposalRoutes } from "./proposal-route.ts";
import { bookingReadingRoutes } from "./reading-routes.ts";

/** The staff's bookings. */
export const bookingRoutes = memberRouter()
  .route("/", bookingReadingRoutes)
  .route("/", bookingActionRoutes)
  .route("/", circumstanceRoutes)
  .route("/", disclosureRoutes)
  .route("/", bookingPinRoutes)
  .route("/", proposalRoutes);
