import { bodyLimit } from "hono/body-limit";
import { PageRefusal } from "./page-refusal.ts";

/** No form is longer than ours can be: what is beyond is refused before it is kept, said to be so long or not. */
export const smallForm = bodyLimit({
  maxSize: 32_768,
  onError: () => {
    throw new PageRefusal("form_too_long");
  },
});
