import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const noticeTextsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/notices/texts",
  beforeLoad: deskOnly,
  loader: async ({ context }) => {
    const { noticeSettingsQuery } = await import("../api/notices.ts");
    return context.queryClient.ensureQueryData(noticeSettingsQuery);
  },
  component: lazyRouteComponent(
    () => import("../features/notifications/notice-texts-page.tsx"),
    "NoticeTextsPage",
  ),
});
