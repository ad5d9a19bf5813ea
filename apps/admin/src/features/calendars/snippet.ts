const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A link to the centre's page for another site: nothing is fetched by it. */
export const snippetOf = (address: string): string =>
  `<a href="${address.replace(/[&<>"]/g, (mark) => escaped[mark] ?? mark)}">Записаться на бесплатную консультацию</a>`;

/** The address of a secret calendar. */
export const feedAddressOf = (origin: string, slug: string, token: string): string =>
  `${origin}/c/${slug}/calendar/${token}.ics`;
