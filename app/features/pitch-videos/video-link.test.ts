import { describe, expect, test } from "vitest";
import { embedUrl, frameSources, readVideoLink, watchUrl } from "./video-link";

const instances = ["videos.exemple.fr"];
const short = "4oN3pFjrVRuoYTmXGKZ6yM";

describe("the address of a film elsewhere", () => {
  test.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?"],
    ["https://youtu.be/dQw4w9WgXcQ?si=abc", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?"],
    ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?"],
    ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"],
    ["https://vimeo.com/76979871/0123abcdef", "https://player.vimeo.com/video/76979871?dnt=1&texttrack=fr&h=0123abcdef"],
    ["https://player.vimeo.com/video/76979871?h=0123abcdef", "https://player.vimeo.com/video/76979871?dnt=1&texttrack=fr&h=0123abcdef"],
    [` https://videos.exemple.fr/w/${short} `, `https://videos.exemple.fr/videos/embed/${short}?`],
  ])("%s", (text, embed) => {
    expect(embedUrl(readVideoLink(text, instances)!)).toContain(embed);
  });

  test.each([
    "dQw4w9WgXcQ", "http://youtu.be/dQw4w9WgXcQ", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ%22onload", "https://www.youtube.com/@chaine",
    "https://evil.example/w/" + short, "https://videos.exemple.fr:8443/w/" + short, "https://who@videos.exemple.fr/w/" + short, "https://videos.exemple.fr/w/../admin", "javascript:alert(1)", "", "https://vimeo.com/76979871/../x",
  ])("%s is none of them", (text) => {
    expect(readVideoLink(text, instances)).toBeNull();
  });

  test("every frame is one that the policy of pages lets in, and no other is", () => {
    const sources = frameSources(instances);
    for (const text of ["https://youtu.be/dQw4w9WgXcQ", "https://vimeo.com/76979871", `https://videos.exemple.fr/w/${short}`]) {
      const link = readVideoLink(text, instances)!;
      expect(sources).toContain(new URL(embedUrl(link)).origin);
      expect(readVideoLink(watchUrl(link), instances)).toEqual(link);
    }
    expect(sources).toHaveLength(3);
  });
});
