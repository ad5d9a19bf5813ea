import { queryOptions } from "@tanstack/react-query";
import { bodyOf, doneOf, within } from "./answer.ts";
import { logosApi } from "./clients.ts";

export const logoQuery = queryOptions({
  queryKey: ["logo"],
  queryFn: ({ signal }) => bodyOf(logosApi.centre.logo.$get({}, within(signal))),
  select: ({ logo }) => logo,
});

/** In: the bytes of a PNG in base64. */
export const setLogo = (image: string) => bodyOf(logosApi.centre.logo.$put({ json: { image } }));

export const removeLogo = () => doneOf(logosApi.centre.logo.$delete());
