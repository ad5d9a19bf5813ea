import { Button, Group } from "@mantine/core";

type Props = {
  submit: string;
  pending: boolean;
  danger?: boolean;
  disabled?: boolean;
  onCancel: () => void;
};

/** The buttons that end a dialog's form. */
export const FormActions = ({ submit, pending, danger = false, disabled = false, onCancel }: Props) => (
  <Group mt="md" gap="sm">
    <Button type="submit" loading={pending} disabled={disabled} color={danger ? "red" : undefined}>
      {submit}
    </Button>
    <Button variant="default" onClick={onCancel}>
      Не менять
    </Button>
  </Group>
);
