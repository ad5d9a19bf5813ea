import { Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { showNotice } from "../../api/notices.ts";
import type { Notice } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { aboutNotice } from "./notice-subject.ts";
import styles from "./notifications.module.css";

type Props = { notice: Notice; onClose: () => void };

/** What somebody would receive, in a demonstration without a mail server. It lives in this dialog and nowhere else. */
export function ShownNotice({ notice, onClose }: Props) {
  const { mutate, data, error } = useMutation({ mutationFn: () => showNotice(notice.id) });
  useEffect(() => mutate(), [mutate]);
  return (
    <Dialog title={`Сообщение ${aboutNotice(notice)}`} onClose={onClose}>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Text fw={600}>{data.subject}</Text>
          <pre className={styles.text}>{data.body}</pre>
        </>
      )}
    </Dialog>
  );
}
