import { Anchor, Group } from "@mantine/core";
import { documentAddress } from "../../api/regulation-book.ts";

type Props = { slug: string };

/** The «Порядок» to sign, to edit and as parents read it. */
export const DocumentLinks = ({ slug }: Props) => (
  <Group gap="lg" component="p" m={0}>
    <Anchor underline="always" href={documentAddress("pdf")} download>
      Скачать PDF
    </Anchor>
    <Anchor underline="always" href={documentAddress("docx")} download>
      Скачать DOCX
    </Anchor>
    <Anchor underline="always" href={`/c/${slug}/rules`} target="_blank" rel="noreferrer">
      Открыть, как видят родители
    </Anchor>
  </Group>
);
