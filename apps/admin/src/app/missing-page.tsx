import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";

export const MissingPage = () => (
  <Page title="Такой страницы нет">
    <Text>
      Проверьте адрес или вернитесь{" "}
      <Anchor component={Link} to="/">
        на главную
      </Anchor>
      .
    </Text>
  </Page>
);
