import type { ImportsApi } from "@prosvet/api/types";
import { queryOptions } from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import { hc } from "hono/client";
import { bodyOf, reach, within } from "./answer.ts";

const importsApi = hc<ImportsApi>("/", { fetch: reach }).api.imports;

export type ImportCard = InferResponseType<typeof importsApi.$get, 200>["imports"][number];
export type ReadImport = InferResponseType<(typeof importsApi)[":id"]["$get"], 200>;
export type ImportVerdict = NonNullable<ReadImport["verdict"]>;

export const importsKey = ["imports"] as const;

/** Something is being done with it. */
export const isAtWork = ({ state }: Pick<ImportCard, "state">) => state === "waiting" || state === "running";

/** The files that the centre has sent, asked again every second while one of them is worked at. */
export const importsQuery = queryOptions({
  queryKey: [...importsKey, "all"],
  queryFn: ({ signal }) => bodyOf(importsApi.$get({}, within(signal))),
  select: ({ imports }) => imports,
  refetchInterval: ({ state }) => (state.data?.imports.some(isAtWork) ? 1000 : false),
});

/** One of them with what was found in its file. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, "one", id],
    queryFn: ({ signal }) => bodyOf(importsApi[":id"].$get({ param: { id } }, within(signal))),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.import) ? 1000 : false),
  });

export const uploadImport = (file: File) => bodyOf(importsApi.$post({ form: { file } }));

export const enterImport = (id: string, json: { withFaults: boolean; withRepeats: boolean }) =>
  bodyOf(importsApi[":id"].entry.$post({ param: { id }, json }));

export const undoImport = (id: string, reason: string) =>
  bodyOf(importsApi[":id"].undoing.$post({ param: { id }, json: { reason } }));

export const templateAddress = "/api/imports/template";
export const faultsAddressOf = (id: string): string => `/api/imports/${id}/faults`;
