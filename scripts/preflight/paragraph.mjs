const WIDTH = 96;

/** Breaks a text between words. */
export function wrap(text, width = WIDTH) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

/**
 * @param {import("./checks.mjs").Problem} problem
 * @returns {string} what stands in the way, then what to do, as one paragraph
 */
export const paragraph = ({ stops, what, remedy }) => wrap(`${stops ? "✗" : "!"} ${what} ${remedy}`);
