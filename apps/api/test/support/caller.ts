import type { createApi } from "../../src/app.ts";

type Api = ReturnType<typeof createApi>;
/** `form` is sent as a file comes from a page. */
type Options = { headers?: Record<string, string>; body?: unknown; form?: FormData };

/** An answer with its body read, and parsed when it is JSON. */
export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
  /** The parsed body, for tests that go on with what they were given. */
  read: <Shape>() => Shape;
};

export type Caller = {
  cookie: string | undefined;
  call(method: string, path: string, options?: Options): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
};

/** Somebody who calls the API as our own page would: with a cookie, from the same origin, in JSON. */
export function callerOf(api: Api, cookie: string | undefined): Caller {
  async function call(
    method: string,
    path: string,
    { headers = {}, body, form }: Options = {},
  ): Promise<Answer> {
    const response = await api.request(path, {
      method,
      headers: {
        ...(method !== "GET" && { "sec-fetch-site": "same-origin" }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(form && { body: form }),
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    const json: unknown = isJson ? JSON.parse(text) : null;
    const { status, headers: sent } = response;
    return { status, headers: sent, text, json, read: <Shape>() => json as Shape };
  }
  return {
    cookie,
    call,
    get: (path) => call("GET", path),
    post: (path, body, headers = {}) => call("POST", path, { body, headers }),
  };
}
