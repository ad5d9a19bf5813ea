import { NativeSelect } from "@mantine/core";
import { dateInWords, subjectRequestKindLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { openRequestsQuery } from "../../api/subject-requests.ts";

type Props = { recipientId: string; value: string; onChange: (id: string) => void };

/** The request of this recipient that is answered by what is being done; nothing when none waits. */
export function RequestChoice({ recipientId, value, onChange }: Props) {
  const { data: requests = [] } = useQuery(openRequestsQuery(recipientId));
  if (requests.length === 0) return null;
  const options = requests.map(({ id, number, kind, receivedOn }) => ({
    value: id,
    label: `№ ${number} от ${dateInWords(receivedOn)}: ${subjectRequestKindLabels[kind].toLowerCase()}`,
  }));
  return (
    <NativeSelect
      label="Ответ на обращение"
      description="Обращение закроется сегодняшним днём"
      data={[{ value: "", label: "Обращение не закрывать" }, ...options]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
