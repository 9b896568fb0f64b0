import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { poster, posterHeight, posterWidth, sceneFor } from "~/ui/art/poster";
import type { Story } from "./stories";

const tokensFile = new URL("../../../app/ui/styles/tokens.css", import.meta.url);

/** The light theme's value of each token: pictures are drawn without a browser. */
async function readTokens(): Promise<Map<string, string>> {
  const css = await readFile(tokensFile, "utf8");
  const tokens = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) if (!tokens.has(name!)) tokens.set(name!, value!.trim());
  return tokens;
}

/** The project's poster as a picture file, as a holder would have uploaded one. */
export async function campaignPicture(story: Story): Promise<File> {
  const tokens = await readTokens();
  const drawing = poster("poster", sceneFor(story.theme, story.key, story.scene)).replace(/var\((--[\w-]+)(?:,[^)]*)?\)/g, (_, name: string) => tokens.get(name) ?? "#16232d");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${posterWidth} ${posterHeight}" width="${posterWidth * 2}" height="${posterHeight * 2}">${drawing}</svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  return new File([new Uint8Array(png)], `${story.key}.png`, { type: "image/png" });
}
