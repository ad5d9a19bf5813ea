import { accessNeeds, accessNeedsOf } from "@prosvet/domain";
import type { Form } from "../http/read-form.ts";
import type { Draft, DraftMore } from "../sealed/draft-cookie.ts";

export type TypedPerson = {
  who: string;
  name: string;
  phone: string;
  email: string;
  consented: boolean;
  address: string;
};

/** What may be said besides; nothing of it has to be. */
export type TypedMore = {
  together: boolean;
  second: string;
  secondConsented: boolean;
  behalf: boolean;
  referrer: string;
  organisation: string;
  referrerEmail: string;
  needs: DraftMore["needs"];
  note: string;
  recording: boolean;
  ages: string;
};

export type TypedWho = TypedPerson & TypedMore;

const nobody = { name: "", phone: "", email: "", consented: false };

/** The answers given before. Consents are not ticked again for the one who comes back: they are given by hand each time. */
export function typedOf({ who, more }: Pick<Draft, "who" | "more">): TypedWho {
  const named = who !== null && who !== "anonymous";
  const { name, phone, email } = named ? who : nobody;
  return {
    ...{ who: named ? "named" : (who ?? ""), name, phone, email, consented: false },
    ...{ address: more?.address ?? "", together: more?.together ?? false, second: more?.second ?? "" },
    ...{ secondConsented: false, behalf: more?.behalf != null, referrer: more?.behalf?.name ?? "" },
    ...{ organisation: more?.behalf?.organisation ?? "", referrerEmail: more?.behalf?.email ?? "" },
    ...{ needs: more?.needs ?? [], note: more?.note ?? "", recording: more?.recording ?? false },
    ages: more?.ages.join(", ") ?? "",
  };
}

/** The answers as they were posted; whoever chooses to be anonymous instead has said no names. */
export function readWho(form: Form): TypedWho {
  const anonymous = form.line("instead") === "anonymous";
  const { line, has } = form;
  const person = anonymous
    ? { who: "anonymous", ...nobody, address: "", second: "", secondConsented: false }
    : {
        ...{ who: line("who"), name: line("name"), phone: line("phone"), email: line("email") },
        ...{ consented: has("consent"), address: line("visit") },
        ...{ second: line("second"), secondConsented: has("second-consent") },
      };
  return {
    ...person,
    ...{ together: has("together"), behalf: has("behalf"), referrer: line("referrer") },
    ...{ organisation: line("organisation"), referrerEmail: line("referrer-email") },
    ...{ needs: accessNeedsOf(accessNeeds.filter((need) => has(`need-${need}`))) },
    ...{ note: line("note"), recording: has("recording"), ages: line("ages") },
  };
}
