import { Anchor } from "@mantine/core";

/** The link of a video meeting; the other side does not learn from which page it was opened. */
export const VideoLink = ({ link }: { link: string }) => (
  <Anchor href={link} target="_blank" rel="noreferrer noopener" underline="always">
    Открыть видеосвязь: {new URL(link).hostname}
  </Anchor>
);
