import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import { regulationQuery } from "../../api/regulation.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Page } from "../../ui/page.tsx";
import { toastWithUndo } from "../../ui/toasts.tsx";
import { CallForm } from "./call-form.tsx";
import { type Entered, enteredCall, enteredList, enteredVisit } from "./entered.ts";
import { EnteredResult } from "./entered-result.tsx";
import { ListForm } from "./list-form.tsx";
import { ModeBar } from "./mode-bar.tsx";
import { type Mode, modes, useModeKeys } from "./use-mode-keys.ts";
import { useUndo } from "./use-undo.ts";
import { VisitForm } from "./visit-form.tsx";

const route = getRouteApi("/signed-in/desk");

/** The registrar's one screen: who came, who rang, what lies on paper. Everything from the keyboard. */
export function DeskPage() {
  const { role } = useCentre();
  const navigate = route.useNavigate();
  const offered = role === "consultant" ? modes.filter((one) => one !== "call") : modes;
  const { mode: wished = "visit" } = route.useSearch();
  const mode = offered.find((one) => one === wished) ?? "visit";
  const regulation = useQuery(regulationQuery);
  const consultants = useQuery(consultantsQuery);
  const [entered, setEntered] = useState<Entered | null>(null);
  const [turn, setTurn] = useState(0);
  const undoing = useUndo(() => setEntered(null));
  const change = (next: Mode) => {
    setTurn(turn + 1);
    void navigate({ search: { mode: next }, replace: true });
  };
  useModeKeys(offered, change);
  const show = (next: Entered) => {
    setEntered(next);
    setTurn(turn + 1);
    toastWithUndo(next.title, () => undoing.mutate(next.undo));
  };
  if (!regulation.data || !consultants.data) return <Page title="Приём">{null}</Page>;
  const given = { consultants: consultants.data, limits: regulation.data.limits };

  return (
    <Page title="Приём">
      {entered && (
        <EnteredResult
          entered={entered}
          undoing={undoing.isPending}
          onUndo={() => undoing.mutate(entered.undo)}
        />
      )}
      <ModeBar offered={offered} mode={mode} onMode={change} />
      {mode === "visit" && (
        <VisitForm key={turn} {...given} onEntered={(visit) => show(enteredVisit(visit))} />
      )}
      {mode === "call" && <CallForm key={turn} {...given} onEntered={(call) => show(enteredCall(call))} />}
      {mode === "list" && <ListForm {...given} onEntered={(list) => show(enteredList(list))} />}
    </Page>
  );
}
