import "./app/styles.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod/mini";
import { App } from "./app/app.tsx";
import { createQueryClient } from "./app/query-client.ts";
import { createAppRouter } from "./app/router.tsx";

// zod's faster way compiles functions, which the page's policy forbids.
z.config({ jitless: true });

const queryClient = createQueryClient(() => router.invalidate());
const router = createAppRouter(queryClient);
const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");

createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} router={router} />
  </StrictMode>,
);
