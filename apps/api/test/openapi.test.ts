import { beforeAll, describe, expect, it } from "vitest";
import { authz } from "../src/http/authz.ts";
import { memberRouter, publicRouter } from "../src/http/router.ts";
import { readDocument, type Schema } from "./support/document.ts";
import { world } from "./support/world.ts";

const api = world();
let served: Awaited<ReturnType<typeof readDocument>>;
beforeAll(async () => {
  served = await readDocument(api);
});

/** Fields that a rule of the domain checks instead of the schema, so that it can say why in the centre's words. */
const checkedByRule = ["setLimits.limits", "setTexts.texts"];
const fixedLength = ["uuid", "date", "date-time"];

function faultsOf(schema: Schema, at: string): string[] {
  if (checkedByRule.includes(at)) return [];
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return faultsOf(served.document.components.schemas[name] ?? {}, at);
  }
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (branches.length > 0) return branches.flatMap((branch) => faultsOf(branch, at));
  // A field that may be null is of two types.
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => faultsOf({ ...schema, type }, at));
  if (schema.type === "null") return [];
  if (schema.enum || schema.const !== undefined || schema.type === "boolean") return [];
  if (schema.type === "string") {
    const bounded = schema.maxLength !== undefined || fixedLength.includes(schema.format ?? "");
    return bounded ? [] : [`${at}: string without maxLength`];
  }
  if (schema.type === "integer" || schema.type === "number") {
    return schema.minimum !== undefined && schema.maximum !== undefined
      ? []
      : [`${at}: number without bounds`];
  }
  if (schema.type === "array") {
    const faults = schema.maxItems === undefined ? [`${at}: array without maxItems`] : [];
    return [...faults, ...faultsOf(schema.items ?? {}, `${at}[]`)];
  }
  if (schema.type === "object") {
    const faults = schema.additionalProperties === false ? [] : [`${at}: object open to other fields`];
    const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      faultsOf(one, `${at}.${name}`),
    );
    return [...faults, ...inside];
  }
  return [`${at}: of no type`];
}

describe("the published document", () => {
  it("is OpenAPI 3.1 with a Russian title, and says of every operation who may call it and how it fails", () => {
    expect(served.document).toMatchObject({ openapi: "3.1.0", info: { title: "Просвет: API" } });
    for (const operation of served.operations) {
      expect(operation["x-authz"], operation.operationId).not.toHaveLength(0);
      for (const role of operation["x-authz"] ?? ["none"]) expect(authz).toContain(role);
      expect(operation.responses.default?.content).toHaveProperty("application/problem+json");
      if (operation.path.includes("{")) expect(operation["x-ids"], operation.operationId).toBeDefined();
    }
    const names = served.operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("bounds every string, array and number of every request, and closes every object", () => {
    const faults = served.operations.flatMap(({ operationId, parameters = [], requestBody }) => [
      ...parameters.flatMap(({ name, schema }) => faultsOf(schema, `${operationId}.${name}`)),
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => faultsOf(schema, operationId)),
    ]);
    expect(faults).toEqual([]);
  });

  it("takes no body but JSON and those that carry a file, and every body is required", () => {
    for (const { operationId, requestBody } of served.operations) {
      if (!requestBody) continue;
      expect(requestBody.required, operationId).toBe(true);
      const type = ["attachScan", "uploadImport"].includes(operationId)
        ? "multipart/form-data"
        : "application/json";
      expect(Object.keys(requestBody.content)).toEqual([type]);
    }
  });

  it("names every route there is: what is not in it are the page that shows it and its files", () => {
    const described = served.operations.map(
      ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
    );
    const routed = api.api.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`);
    const hidden = [...new Set(routed)].filter((route) => !described.includes(route));
    expect(hidden.sort()).toEqual([
      "GET /api/docs",
      "GET /api/docs/initializer.js",
      "GET /api/docs/swagger-ui-bundle.js",
      "GET /api/docs/swagger-ui.css",
      "GET /openapi.json",
    ]);
    expect(described.filter((route) => !routed.includes(route))).toEqual([]);
  });

  it("cannot be left by a route that does not say who may call it, or says it on the wrong router", () => {
    const route = { method: "get", path: "/api/x", responses: { 204: { description: "Ничего" } } } as const;
    const answer = () => new Response(null, { status: 204 });
    expect(() => memberRouter().openapi(route, answer)).toThrow("does not say who may call it");
    expect(() => memberRouter().openapi({ ...route, "x-authz": ["public"] }, answer)).toThrow(
      "routes of this router",
    );
    expect(() => memberRouter().openapi({ ...route, "x-authz": ["everyone"] }, answer)).toThrow(
      "does not say",
    );
    expect(() => publicRouter().openapi({ ...route, "x-authz": ["head"] }, answer)).toThrow(
      "routes of this router",
    );
  });
});
