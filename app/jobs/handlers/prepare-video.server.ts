import { prepareVideo } from "~/features/pitch-videos/prepare-video.server";
import type { JobOf } from "../catalogue";

export const handle = ({ videoId }: JobOf<"prepare_video">): Promise<void> => prepareVideo(videoId);
