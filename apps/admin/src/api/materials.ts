import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { materialsApi } from "./clients.ts";
import type { Material } from "./types.ts";

export const materialsQuery = queryOptions({
  queryKey: ["materials"],
  queryFn: ({ signal }) => bodyOf(materialsApi.materials.$get({}, within(signal))),
  select: ({ materials }) => materials,
});

export const addMaterial = (material: Pick<Material, "title" | "address">) =>
  bodyOf(materialsApi.materials.$post({ json: material }));

export const changeMaterial = ({ id, ...material }: Material) =>
  bodyOf(materialsApi.materials[":id"].$put({ param: { id }, json: material }));
