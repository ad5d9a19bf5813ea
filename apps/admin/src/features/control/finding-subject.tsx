import type { Finding } from "../../api/types.ts";
import { TextLink } from "../../ui/links.tsx";

/** The way to where it is put right: the page of the journal that begins with the line, a card, a request. */
export function FindingSubject({ subject }: Pick<Finding, "subject">) {
  if (!subject) return "—";
  const { label, id } = subject;
  switch (subject.kind) {
    case "service":
      return (
        <TextLink to="/journal" search={{ year: subject.year, before: subject.number + 1 }}>
          {label}
        </TextLink>
      );
    case "booking":
      return (
        <TextLink to="/queue/booking" search={{ id }}>
          {label}
        </TextLink>
      );
    case "written_request":
      return (
        <TextLink to="/written/request" search={{ id }}>
          {label}
        </TextLink>
      );
    case "recipient":
      return (
        <TextLink to="/recipients/card" search={{ id }}>
          {label}
        </TextLink>
      );
  }
}
