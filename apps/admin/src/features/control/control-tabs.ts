/** What the head looks after, a screen each; a further one is a route and a line here. */
export const controlTabs = [{ to: "/control", label: "Что делали" }] as const;
