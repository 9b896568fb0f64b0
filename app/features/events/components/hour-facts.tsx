import { Facts } from "~/ui/facts";
import { hoursInWords } from "../event.fr";

type HourFactsProps = { hour: { startsAt: Date; endsAt: Date; place: string | null; videoUrl: string | null; hostName: string } };

/** An appointment: when, where, with whom. */
export function HourFacts({ hour }: HourFactsProps) {
  const { place, videoUrl, hostName } = hour;
  return (
    <Facts
      items={[
        { term: "Quand", detail: hoursInWords(hour) },
        ...(place ? [{ term: "Où", detail: place }] : []),
        ...(videoUrl ? [{ term: "En visioconférence", detail: <a href={videoUrl} rel="noreferrer">{videoUrl}</a> }] : []),
        { term: "Avec", detail: hostName },
      ]}
    />
  );
}
