import { getRouteApi } from "@tanstack/react-router";
import { ImportsPage } from "../features/imports/imports-page.tsx";
import { RegisterTabs } from "../features/registers/register-tabs.tsx";

const route = getRouteApi("/signed-in/journal/imports");

/** The earlier journals among those that the centre keeps. */
export function ImportsScreen() {
  const { file } = route.useSearch();
  return <ImportsPage file={file} tabs={<RegisterTabs />} />;
}
