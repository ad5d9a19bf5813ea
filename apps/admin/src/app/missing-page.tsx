import { Text } from "@mantine/core";
import { TextLink } from "../ui/links.tsx";
import { Page } from "../ui/page.tsx";

export const MissingPage = () => (
  <Page title="Такой страницы нет">
    <Text>
      Проверьте адрес или вернитесь <TextLink to="/">на главную</TextLink>.
    </Text>
  </Page>
);
