import { Anchor, Text, Title } from "@mantine/core";
import { useCentre } from "../../app/use-centre.ts";
import { CopyField } from "../../ui/copy-field.tsx";
import { Page } from "../../ui/page.tsx";
import { FeedList } from "./feed-list.tsx";
import { snippetOf } from "./snippet.ts";

/** Calendars to subscribe to, the poster, and the link for the centre's own site. */
export function CalendarsPage() {
  const { role, slug } = useCentre();
  const address = `${window.location.origin}/c/${slug}`;

  return (
    <Page title="Календари и ссылки">
      {role !== "registrar" && (
        <section aria-labelledby="feeds">
          <Title order={2} id="feeds" mb="xs">
            {role === "consultant" ? "Ваш календарь" : "Календари консультантов"}
          </Title>
          <Text mb="md">
            Секретный адрес подключают к календарю телефона или компьютера. В нём время, форма и кабинет;
            имён, номеров и тем нет. Изменения видны через несколько минут.
          </Text>
          <FeedList />
        </section>
      )}
      <section aria-labelledby="poster">
        <Title order={2} id="poster" mt="xl" mb="xs">
          Плакат
        </Title>
        <Text>
          <Anchor href={`/c/${slug}/poster`} target="_blank" underline="always">
            Открыть плакат с QR-кодом для печати на А4
          </Anchor>
        </Text>
      </section>
      <section aria-labelledby="link">
        <Title order={2} id="link" mt="xl" mb="xs">
          Ссылка для сайта детского сада или школы
        </Title>
        <CopyField label="Адрес страницы центра" value={address} />
        <CopyField
          label="Код ссылки для сайта"
          description="Вставьте его в страницу сайта: получится обычная ссылка, без картинок и чужих программ"
          value={snippetOf(address)}
        />
      </section>
    </Page>
  );
}
