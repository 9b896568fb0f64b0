import type { Switch } from "./switch";

const proof = "app/features/pitch-videos/pitch-videos.server.test.ts";

/** What keeps strangers' films from the machine, and no one from what a film says. */
export default [
  { protection: "No film is published without captions and transcript", sql: "alter table pitch_video drop constraint pitch_video_accessible", proof, title: "never without captions and transcript" },
  { protection: "A film of too many pixels is never decoded", file: "app/features/pitch-videos/video-file.ts", from: "if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)", to: "if (width < 0)", proof: "app/features/pitch-videos/video-file.test.ts", title: "60 000 pixels" },
  { protection: "An upload is cut at what it announced", file: "app/services/large-files.server.ts", from: "if (at + chunk.byteLength > from + most) throw new TooMuch();", to: "if (at + chunk.byteLength > from + most + 1024) throw new TooMuch();", proof, title: "an upload without end is cut" },
  { protection: "Whatever ffmpeg started ends with it", file: "app/services/bounded-process.server.ts", from: `process.kill(-pid, "SIGKILL")`, to: `process.kill(pid, "SIGKILL")`, proof: "app/services/bounded-process.server.test.ts", title: "ended with everything that it started" },
] satisfies Switch[];
