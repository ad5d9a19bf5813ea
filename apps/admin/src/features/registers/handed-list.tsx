import { useQuery } from "@tanstack/react-query";
import { handedQuery } from "../../api/services.ts";
import { handedInWords } from "./handed-in-words.ts";

/** What was handed with a line, in the line itself: how much, when, whether it has left (R46). */
export function HandedList({ serviceId }: { serviceId: string }) {
  const { data } = useQuery(handedQuery(serviceId));
  return data?.letters.map((letter) => (
    <div key={letter.id}>
      Материалы ({letter.materials.length}): {handedInWords(letter)}
    </div>
  ));
}
