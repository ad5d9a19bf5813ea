import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { regulationApi } from "./clients.ts";
import type { LegalActOfCentre, NewLegalAct, NewProfile, NewTexts } from "./types.ts";

/** Under the key of the limits: what changes them changes the «Порядок» too. */
export const regulationBookQuery = queryOptions({
  queryKey: ["regulation", "book"],
  queryFn: ({ signal }) => bodyOf(regulationApi.regulation.$get({}, within(signal))),
  staleTime: 60_000,
});

/** What an edition sets; it never changes. */
export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: ["regulation", "editions", id],
    queryFn: ({ signal }) =>
      bodyOf(regulationApi.regulation.editions[":id"].$get({ param: { id } }, within(signal))),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const setProfile = (profile: NewProfile) =>
  bodyOf(regulationApi.regulation.profile.$put({ json: profile }));

export const setTexts = (texts: NewTexts) => bodyOf(regulationApi.regulation.texts.$post({ json: texts }));

export const addAct = (act: NewLegalAct) => bodyOf(regulationApi.regulation.acts.$post({ json: act }));

export const changeAct = ({ id, ...act }: LegalActOfCentre) =>
  bodyOf(regulationApi.regulation.acts[":id"].$put({ param: { id }, json: act }));

/** Where the «Порядок» lies as a file. */
export const documentAddress = (format: "docx" | "pdf", edition?: string): string =>
  `/api/regulation/document?format=${format}${edition ? `&edition=${edition}` : ""}`;
