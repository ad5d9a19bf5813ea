import { pgSchema } from "drizzle-orm/pg-core";

export const app = pgSchema("app");
export const auth = pgSchema("auth");
