export { type CalendarFeed, listCalendarFeeds } from "./list-calendar-feeds.ts";
export { type BusyTime, readCalendar } from "./read-calendar.ts";
export { renewCalendarFeed } from "./renew-calendar-feed.ts";
export { revokeCalendarFeed } from "./revoke-calendar-feed.ts";
