import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { regulationBookQuery } from "../../api/regulation-book.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { LogoCard } from "./logo-card.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ProfileView } from "./profile-view.tsx";

/** Who the centre is: as its pages and its «Порядок» say it (R3, R4). */
export function ProfilePage() {
  const { role } = useCentre();
  const { data: book, error, refetch } = useQuery(regulationBookQuery);
  const [editing, setEditing] = useState(false);
  const isHead = role === "head";

  return (
    <Page
      title="О центре"
      actions={isHead && !editing && <Button onClick={() => setEditing(true)}>Изменить сведения</Button>}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!book && !error && <Loading />}
      {book && editing && <ProfileForm book={book} onDone={() => setEditing(false)} />}
      {book && !editing && <ProfileView profile={book.profile} slug={book.slug} />}
      {isHead && !editing && <LogoCard />}
    </Page>
  );
}
