import { dayRoute } from "./day-route.ts";
import { departmentRoute } from "./department-route.ts";
import { journalRoute } from "./journal-route.ts";
import { limitsRoute } from "./limits-route.ts";
import { operatorRoute } from "./operator-route.ts";
import { placeRoute } from "./place-route.ts";
import { queueRoute } from "./queue-route.ts";
import { recordServiceRoute } from "./record-service-route.ts";
import { rootRoute } from "./root-route.ts";
import { signInRoute } from "./sign-in-route.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const routeTree = rootRoute.addChildren([
  signInRoute,
  placeRoute,
  signedInRoute.addChildren([
    dayRoute,
    queueRoute,
    recordServiceRoute,
    journalRoute,
    limitsRoute,
    departmentRoute,
    operatorRoute,
  ]),
]);
