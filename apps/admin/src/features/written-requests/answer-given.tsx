import { Button, Group, Paper, Text, Title } from "@mantine/core";
import type { GivenAnswer } from "../../api/types.ts";
import { LinkButton } from "../../ui/links.tsx";
import { deliveryInWords } from "./delivery-in-words.ts";

type Props = { given: GivenAnswer; number: string; onShow: () => void };

/** That the answer is given, where it stands in the journal and how it reaches the recipient. */
export const AnswerGiven = ({ given: { service, delivery }, number, onShow }: Props) => (
  <Paper withBorder p="lg" role="status">
    <Title order={2} mb="xs">
      Ответ на запрос {number} дан
    </Title>
    <Text>{deliveryInWords[delivery].done}</Text>
    <Text mb="md">
      В журнале услуг это запись № {service.number} за {service.year} год.
    </Text>
    <Group>
      <LinkButton to="/written" search={{ state: "waiting" }}>
        К запросам
      </LinkButton>
      <Button variant="default" onClick={onShow}>
        Показать ответ
      </Button>
    </Group>
  </Paper>
);
