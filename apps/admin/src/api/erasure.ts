import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { erasureApi } from "./clients.ts";
import type { Erasure } from "./types.ts";

const one = erasureApi.recipients[":id"];

/** Destroys who a recipient is, for good. */
export const eraseRecipient = (id: string, json: Erasure) =>
  bodyOf(one.erasure.$post({ param: { id }, json }));

export const destructionActQuery = (id: string) =>
  queryOptions({
    queryKey: ["recipients", id, "destruction-act"],
    queryFn: ({ signal }) => bodyOf(one["destruction-act"].$get({ param: { id } }, within(signal))),
    select: ({ act }) => act,
  });

/** Where the act and its event log lie as files. */
export const actAddress = (id: string, file: "document" | "log"): string =>
  `/api/destruction-acts/${id}/${file}`;
