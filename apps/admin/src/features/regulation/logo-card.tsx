import { Button, FileButton, Group, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { logoQuery, removeLogo, setLogo } from "../../api/logo.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import styles from "./logo-card.module.css";
import { smallerPicture } from "./smaller-picture.ts";

/** The picture at the head of the parents' pages: put, changed or taken off by the head of the centre. */
export function LogoCard() {
  const queryClient = useQueryClient();
  const { data: logo, error } = useQuery(logoQuery);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: logoQuery.queryKey });
  const putting = useMutation({
    mutationFn: async (file: File) => setLogo(await smallerPicture(file)),
    onSuccess: () => toastDone("Логотип на страницах центра"),
    onSettled,
  });
  const removing = useMutation({
    mutationFn: removeLogo,
    onSuccess: () => toastDone("Логотип убран"),
    onSettled,
  });
  const choose = (file: File | null) => file && putting.mutate(file);

  return (
    <section aria-labelledby="logo">
      <Title order={2} mt="xl" mb="xs" id="logo">
        Логотип
      </Title>
      <ProblemNotice error={error ?? putting.error ?? removing.error} />
      {logo ? (
        <p className={styles.shown}>
          <img src={logo.address} alt="Логотип центра" width={logo.width} height={logo.height} />
        </p>
      ) : (
        <Text mb="sm">Сейчас на страницах центра стоит знак сервиса. PNG или JPG, лучше на белом фоне.</Text>
      )}
      <Group gap="sm">
        <FileButton onChange={choose} accept="image/png,image/jpeg">
          {(button) => (
            <Button {...button} variant="default" loading={putting.isPending}>
              {logo ? "Заменить логотип" : "Поставить логотип"}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button variant="subtle" loading={removing.isPending} onClick={() => removing.mutate()}>
            Убрать
          </Button>
        )}
      </Group>
    </section>
  );
}
