import { Island } from "~/lib/island";
import type { ShownVideo } from "../pitch-videos.server";
import { Film } from "./film";
import { LinkedFilm } from "./linked-film";
import { Transcript } from "./transcript";

export type PlayedVideo = Pick<ShownVideo, "id" | "title" | "source" | "width" | "height" | "transcript" | "link">;

/** A pitch video with its captions, and what is said and shown written under it. */
export function PitchPlayer({ video }: { video: PlayedVideo }) {
  const { id, title, width, height, transcript, link } = video;
  return (
    <div className="pitch-player">
      {link ? <Island name="linked-film" part={LinkedFilm} props={{ link, title }} /> : <Film id={id} title={title} width={width} height={height} />}
      {transcript !== "" && <Transcript title={title} text={transcript} />}
    </div>
  );
}
