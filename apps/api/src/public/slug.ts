import { z } from "@hono/zod-openapi";

export const SlugInPath = z.object({ slug: z.string().min(1).max(60) });
