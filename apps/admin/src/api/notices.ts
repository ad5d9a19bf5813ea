import { noticeStandings, outboxKinds } from "@prosvet/domain";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { notificationsApi } from "./clients.ts";
import { knownCode } from "./known-code.ts";
import type { NewNoticeSettings, NewNoticeText, NoticeFilter } from "./types.ts";

export const noticesKey = ["notices"] as const;

const settingsApi = notificationsApi["notice-settings"];
const one = notificationsApi.notices[":id"];

/** A page of the centre's notices, the newest first. */
export const noticesQuery = ({ standing, kind, before }: NoticeFilter) => {
  const filter = {
    standing: knownCode(noticeStandings, standing),
    kind: knownCode(outboxKinds, kind),
    before,
  };
  return queryOptions({
    queryKey: [...noticesKey, "list", filter],
    queryFn: ({ signal }) => bodyOf(notificationsApi.notices.$get({ query: filter }, within(signal))),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
};

/** The notices of one booking, the oldest first. */
export const bookingNoticesQuery = (id: string) =>
  queryOptions({
    queryKey: [...noticesKey, "booking", id],
    queryFn: ({ signal }) =>
      bodyOf(notificationsApi.bookings[":id"].notices.$get({ param: { id } }, within(signal))),
    select: ({ notices }) => notices,
  });

export const noticeSettingsQuery = queryOptions({
  queryKey: [...noticesKey, "settings"],
  queryFn: ({ signal }) => bodyOf(settingsApi.$get({}, within(signal))),
  staleTime: 60_000,
});

export const resendNotice = (id: string) => bodyOf(one.sending.$post({ param: { id }, json: {} }));

/** What would be sent; each look is written down, so it is asked for by a click and kept nowhere. */
export const showNotice = (id: string) => bodyOf(one.showing.$post({ param: { id }, json: {} }));

export const setNoticeSettings = (settings: NewNoticeSettings) =>
  bodyOf(settingsApi.$post({ json: settings }));

export const setNoticeText = (text: NewNoticeText) => bodyOf(settingsApi.texts.$post({ json: text }));

export const restoreNoticeText = (kind: NewNoticeText["kind"]) =>
  bodyOf(settingsApi.restoration.$post({ json: { kind } }));
