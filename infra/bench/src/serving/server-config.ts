import type { Door } from "@prosvet/db";

/** What the measured server is told at its start. */
export type ServerConfig = {
  doorUrls: Record<Door, string>;
  unguardedUrl: string;
  keyringFile: string;
};

export type ServerQuestion = "cpu" | "memory";
/** CPU of the process in µs, or its resident memory in bytes. */
export type ServerAnswer = { port: number } | { value: number };
