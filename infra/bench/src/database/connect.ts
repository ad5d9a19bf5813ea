import { socketOptions } from "@prosvet/db/embedded";
import postgres from "postgres";

/** A plain client of the driver, for filling and for floors: no door, no transaction. */
export const connect = (url: string, max = 1): postgres.Sql =>
  postgres(url, { ...socketOptions(url), max, fetch_types: false, onnotice: () => {} });
