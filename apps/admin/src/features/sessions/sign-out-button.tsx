import { Button } from "@mantine/core";
import { useSignOut } from "./use-sign-out.ts";

export function SignOutButton() {
  const signingOut = useSignOut("here");
  return (
    <Button variant="subtle" loading={signingOut.isPending} onClick={() => signingOut.mutate()}>
      Выйти
    </Button>
  );
}
