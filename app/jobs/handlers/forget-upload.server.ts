import { forgetUpload } from "~/features/pitch-videos/discard-video.server";
import type { JobOf } from "../catalogue";

export const handle = ({ videoId }: JobOf<"forget_upload">): Promise<void> => forgetUpload(videoId);
