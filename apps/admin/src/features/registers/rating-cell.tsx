import { Button } from "@mantine/core";
import { ratingChannelLabels } from "@prosvet/domain";
import { lazy, Suspense, useState } from "react";
import type { KeyedRating, ServiceRow } from "../../api/types.ts";

const RatingDialog = lazy(() =>
  import("./rating-dialog.tsx").then((module) => ({ default: module.RatingDialog })),
);

type Props = { service: ServiceRow; channels: readonly KeyedRating["channel"][] };

const dateInDigits = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** What the recipient thought of a service, or the way to key it in where the member may (R54, R55). */
export function RatingCell({ service, channels }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { rating, state, isAnnulled, number } = service;
  if (rating) {
    return (
      <>
        <span className="number">{rating.mark}</span>
        <div>{ratingChannelLabels[rating.channel]}</div>
        <div className="number">{dateInDigits(rating.on)}</div>
      </>
    );
  }
  if (channels.length === 0 || state !== "given" || isAnnulled) return <>нет</>;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Внести оценку услуги № ${number}`}
        onClick={() => setIsOpen(true)}
      >
        Внести оценку
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <RatingDialog service={service} channels={channels} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
