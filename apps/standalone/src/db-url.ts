import { openServer } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";

// Starts the embedded server when none runs, so that the URL answers; it is stopped again by whoever asks for that.
const server = await openServer(readSettings(process.env), process.env);
console.log(server.urls.owner);
await server.stop();
