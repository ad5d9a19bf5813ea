import { Button, Text } from "@mantine/core";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type Props = { link: string; onClose: () => void };

/** The link of somebody new where there is no mail to send it by: shown this once, kept nowhere. */
export const LinkDialog = ({ link, onClose }: Props) => (
  <Dialog title="Ссылка для нового сотрудника" onClose={onClose}>
    <Text mb="md">
      В системе не настроена почта. Передайте ссылку сотруднику лично: по ней он один раз задаст себе пароль.
      Она действует 72 часа и больше нигде не показывается.
    </Text>
    <CopyField label="Ссылка" value={link} />
    <Button mt="md" onClick={onClose}>
      Ссылка передана
    </Button>
  </Dialog>
);
