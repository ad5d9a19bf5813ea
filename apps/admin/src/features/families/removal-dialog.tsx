import { NativeSelect, Stack, Text } from "@mantine/core";
import { familyRemovalLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { familiesKey, removeFamily } from "../../api/families.ts";
import type { Family, FamilyRemovalReason } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

/** Takes a family off the record with a reason; its line stays (R10). */
export function RemovalDialog({ family, onClose }: { family: Family; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<FamilyRemovalReason>("help_ended");
  const removing = useMutation({
    mutationFn: () => removeFamily(family.id, reason),
    onSuccess: () => {
      toastDone(`Семья ${family.code} снята с учёта`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: familiesKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    removing.mutate();
  };
  return (
    <Dialog title={`Снять с учёта семью ${family.code}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={removing.error} />
          <Text>Строка останется в журнале. Помощь семье можно оказывать и дальше.</Text>
          <NativeSelect
            label="Причина"
            data-autofocus
            data={optionsOf(familyRemovalLabels)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value as FamilyRemovalReason)}
          />
        </Stack>
        <FormActions
          submit="Снять с учёта"
          cancel="Не снимать"
          pending={removing.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
