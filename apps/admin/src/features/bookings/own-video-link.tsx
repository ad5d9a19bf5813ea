import { useQuery } from "@tanstack/react-query";
import { bookingQuery } from "../../api/bookings.ts";
import { VideoLink } from "./video-link.tsx";

/** The link of a meeting, read with its card. */
export function OwnVideoLink({ id }: { id: string }) {
  const { data } = useQuery(bookingQuery(id));
  return data?.videoLink ? (
    <div>
      <VideoLink link={data.videoLink} />
    </div>
  ) : null;
}
