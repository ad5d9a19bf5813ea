import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

type Props = { path: string; className?: string; children: ReactNode };

const opensHere = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** A link of the application for rows of long lists: a real anchor that costs nothing until it is clicked. */
export function RowLink({ path, className, children }: Props) {
  const router = useRouter();
  const open = (event: MouseEvent) => {
    if (!opensHere(event)) return;
    event.preventDefault();
    router.history.push(`${router.basepath}${path}`);
  };
  return (
    <a href={`${router.basepath}${path}`} className={className} onClick={open}>
      {children}
    </a>
  );
}
