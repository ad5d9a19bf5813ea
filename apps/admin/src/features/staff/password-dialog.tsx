import { Button, Text } from "@mantine/core";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type Props = { email: string; password: string; onClose: () => void };

/** The password of somebody new: shown this once, kept nowhere. */
export const PasswordDialog = ({ email, password, onClose }: Props) => (
  <Dialog title="Пароль нового сотрудника" onClose={onClose}>
    <Text mb="md">Передайте его сотруднику лично. Больше он нигде не показывается. Вход: {email}.</Text>
    <CopyField label="Пароль" value={password} />
    <Button mt="md" onClick={onClose}>
      Пароль передан
    </Button>
  </Dialog>
);
