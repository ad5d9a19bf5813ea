import { Agent, request } from "node:http";
import { afterAll } from "vitest";

export type Sent = { from: string; json?: unknown; form?: Record<string, string>; cookie?: string };
export type Answered = {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
};

/** Sends over real sockets as the proxy of the deployment would pass it on: the address that it saw stands last. */
export function httpClient(port: () => number | undefined) {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  afterAll(() => agent.destroy());

  return (method: string, path: string, { from, json, form, cookie }: Sent): Promise<Answered> => {
    const home = `http://127.0.0.1:${port()}`;
    const body = json ? JSON.stringify(json) : form && new URLSearchParams(form).toString();
    const headers = {
      "x-forwarded-for": from,
      ...(json !== undefined && { "content-type": "application/json" }),
      ...(form && { "content-type": "application/x-www-form-urlencoded", origin: home }),
      ...(cookie && { cookie }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${home}${path}`, { method, agent, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        const { statusCode: status = 0, headers: told } = answer;
        answer.on("end", () => resolve({ status, headers: told, text }));
      });
      sent.on("error", reject);
      sent.end(body);
    });
  };
}

export type Send = ReturnType<typeof httpClient>;
