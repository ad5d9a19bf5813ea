import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { ApiProblem } from "../api/api-problem.ts";
import { focusContent } from "./focus-content.ts";

const closeButtonProps = { "aria-label": "Скрыть сообщение" };

export const toastDone = (message: string) =>
  notifications.show({ message, color: "brand", closeButtonProps, autoClose: 5000 });

export const toastProblem = (error: unknown) =>
  notifications.show({
    title: "Не получилось",
    message: error instanceof ApiProblem ? error.message : "Обновите страницу и повторите.",
    color: "red",
    autoClose: false,
    closeButtonProps,
    role: "alert",
  });

/** Says what was done and offers to take it back for ten seconds. */
export function toastWithUndo(message: string, undo: () => void) {
  const id = notifications.show({
    color: "brand",
    autoClose: 10_000,
    closeButtonProps,
    message: (
      <Group justify="space-between" gap="sm">
        <Text>{message}</Text>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            focusContent();
            undo();
          }}
        >
          Отменить
        </Button>
      </Group>
    ),
  });
}
