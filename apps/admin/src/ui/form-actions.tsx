import { Button, Group } from "@mantine/core";

type Props = {
  submit: string;
  pending: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** What leaves everything as it is. */
  cancel?: string;
  onCancel: () => void;
};

/** The buttons that end a dialog's form. */
export const FormActions = ({
  submit,
  pending,
  danger = false,
  disabled = false,
  cancel = "Не менять",
  onCancel,
}: Props) => (
  <Group mt="md" gap="sm">
    <Button type="submit" loading={pending} disabled={disabled} color={danger ? "red" : undefined}>
      {submit}
    </Button>
    <Button variant="default" onClick={onCancel}>
      {cancel}
    </Button>
  </Group>
);
