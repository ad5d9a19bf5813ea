import { accountRoute } from "./account-route.ts";
import { bookingRegisterRoute } from "./booking-register-route.ts";
import { bookingRoute } from "./booking-route.ts";
import { calendarsRoute } from "./calendars-route.ts";
import { closedRoute } from "./closed-route.ts";
import { consentTextsRoute } from "./consent-texts-route.ts";
import { consentsRoute } from "./consents-route.ts";
import { consultantsRoute } from "./consultants-route.ts";
import { actionsRoute, controlRoute } from "./control-route.ts";
import { dayRoute } from "./day-route.ts";
import { daySheetRoute } from "./day-sheet-route.ts";
import { departmentRoute } from "./department-route.ts";
import { deskRoute } from "./desk-route.ts";
import { displayRoute } from "./display-route.ts";
import { familiesRoute } from "./families-route.ts";
import { importsRoute } from "./imports-route.ts";
import { invitationRoute } from "./invitation-route.ts";
import { journalRoute } from "./journal-route.ts";
import { limitsRoute } from "./limits-route.ts";
import { lineRoute } from "./line-route.ts";
import { materialsRoute } from "./materials-route.ts";
import { noticeTextsRoute } from "./notice-texts-route.ts";
import { noticesRoute } from "./notices-route.ts";
import { operatorRoute } from "./operator-route.ts";
import { organisationsRoute } from "./organisations-route.ts";
import { actsRoute, requestsRoute, termsRoute } from "./personal-route.ts";
import { placeRoute } from "./place-route.ts";
import { profileRoute } from "./profile-route.ts";
import { queueRoute } from "./queue-route.ts";
import { recipientRoute } from "./recipient-route.ts";
import { recipientsRoute } from "./recipients-route.ts";
import { recordServiceRoute } from "./record-service-route.ts";
import { regulationRoute } from "./regulation-route.ts";
import { rootRoute } from "./root-route.ts";
import { scheduleRoute } from "./schedule-route.ts";
import { signInRoute } from "./sign-in-route.ts";
import { signedInRoute } from "./signed-in-route.ts";
import { staffRoute } from "./staff-route.ts";
import { typicalQuestionsRoute } from "./typical-questions-route.ts";
import { writtenRequestRoute } from "./written-request-route.ts";
import { writtenRequestsRoute } from "./written-requests-route.ts";

export const routeTree = rootRoute.addChildren([
  signInRoute,
  placeRoute,
  closedRoute,
  invitationRoute,
  signedInRoute.addChildren([
    deskRoute,
    dayRoute,
    queueRoute,
    bookingRoute,
    recordServiceRoute,
    journalRoute,
    familiesRoute,
    bookingRegisterRoute,
    importsRoute,
    scheduleRoute,
    consultantsRoute,
    staffRoute,
    consentsRoute,
    consentTextsRoute,
    controlRoute,
    actionsRoute,
    recipientsRoute,
    recipientRoute,
    requestsRoute,
    termsRoute,
    actsRoute,
    noticesRoute,
    noticeTextsRoute,
    limitsRoute,
    profileRoute,
    regulationRoute,
    daySheetRoute,
    writtenRequestsRoute,
    writtenRequestRoute,
    materialsRoute,
    organisationsRoute,
    typicalQuestionsRoute,
    calendarsRoute,
    lineRoute,
    displayRoute,
    departmentRoute,
    operatorRoute,
    accountRoute,
  ]),
]);
