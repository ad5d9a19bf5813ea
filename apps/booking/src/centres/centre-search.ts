import type { CentreCard } from "@prosvet/usecases/centres";

/** So many centres fit a page within its bytes; more are found by municipality or by words. */
export const centresPerPage = 40;

export type CentreSearch = { words: string; municipality: string };

export type CentreFinding = {
  centres: readonly CentreCard[];
  /** How many there are in all, when only the first are shown. */
  found: number;
  /** Names with counts, offered instead of a long list. */
  municipalities: readonly { name: string; centres: number }[];
};

/** The centres to show: all when they are few, otherwise those of a municipality or those that have every word. */
export function findCentres(
  all: readonly CentreCard[],
  { words, municipality }: CentreSearch,
): CentreFinding {
  const asked = words.toLocaleLowerCase("ru").split(/\s+/).filter(Boolean);
  const fits = (card: CentreCard) => {
    const text = `${card.name} ${card.organisation} ${card.municipality}`.toLocaleLowerCase("ru");
    return (
      asked.every((word) => text.includes(word)) && (!municipality || card.municipality === municipality)
    );
  };
  const found = all.filter(fits);
  const choosing = asked.length === 0 && !municipality && all.length > centresPerPage;
  return {
    centres: choosing ? [] : found.slice(0, centresPerPage),
    found: found.length,
    municipalities: choosing ? municipalitiesOf(all) : [],
  };
}

function municipalitiesOf(all: readonly CentreCard[]) {
  const counts = new Map<string, number>();
  for (const { municipality } of all) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return [...counts]
    .map(([name, centres]) => ({ name, centres }))
    .sort((one, other) => one.name.localeCompare(other.name, "ru"));
}
