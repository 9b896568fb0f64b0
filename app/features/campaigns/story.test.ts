import { describe, expect, test } from "vitest";
import { storyHtml } from "./story";

describe("a story says what it must", () => {
  test.each([
    ["**fort** et *doux*", "<p><strong>fort</strong> et <em>doux</em></p>"],
    ["# Pourquoi", "<h3>Pourquoi</h3>"],
    ["## Pourquoi\n\n### Et puis", "<h3>Pourquoi</h3>\n<h4>Et puis</h4>"],
    ["###### Tout en bas", "<h3>Tout en bas</h3>"],
    ["# a\n\n##### b", "<h3>a</h3>\n<h6>b</h6>"],
    ["> # dans une citation", "<blockquote>\n<h3>dans une citation</h3>\n</blockquote>"],
    ["- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>"],
    ["[le site](https://example.org/a?b=1&c=2)", '<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener ugc">le site</a></p>'],
    ["![le four](https://example.org/four.jpg)", "<p>le four</p>"],
    ["[nous](/projets)", "<p>nous</p>"],
    ["[écrire](mailto:a@example.org)", "<p>écrire</p>"],
  ])("%j", (markdown, html) => expect(storyHtml(markdown).trim()).toBe(html));
});

/** Only tags of this list may come out, and only `href` and `rel`, `align`, `start`, `class` as attributes. */
const allowedTag = /^<\/?(p|strong|em|del|br|hr|h[3-6]|ul|ol|li|blockquote|code|pre|a|table|thead|tbody|tr|th|td)( (href="https?:\/\/[^"<>]*"|rel="nofollow noopener ugc"|align="(left|right|center)"|start="\d+"|class="language-[^"<>]*"))*\/?>$/;

const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "texte <b onclick=alert(1)>ici</b>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:msgbox(1))",
  "[x](//evil.example)",
  '[x](https://example.org/"onmouseover="alert(1))',
  "[x](https://example.org 'a\" onmouseover=\"alert(1)')",
  "<javascript:alert(1)>",
  "![\"onerror=alert(1) x=\"](javascript:alert(1))",
  "![x](x \"onerror=alert(1)\")",
  "```<script>\nalert(1)\n</script>\n```",
  "```\"><script>alert(1)</script>\nx\n```",
  "`<script>alert(1)</script>`",
  "<!-- --><script>alert(1)</script>",
  "<a href='javascript:alert(1)'>x</a>",
  "[ref]\n\n[ref]: javascript:alert(1)",
  "| a |\n|---|\n| <script>alert(1)</script> |",
  "- [x] <script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "# <script>alert(1)</script>",
  "<style>*{display:none}</style>",
  "<form action=https://evil.example><input name=password>",
];

describe("a story carries nothing else", () => {
  test.each(attacks)("%j", (markdown) => {
    const tags = storyHtml(markdown).match(/<[^>]*>?/g) ?? [];
    for (const tag of tags) expect(tag).toMatch(allowedTag);
  });
});
