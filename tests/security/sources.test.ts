import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folders = ["app", "db", "emails"];

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const sources = folders.flatMap(filesUnder).map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));
/** Which files of the product match, but for the known ones. */
const found = (words: RegExp, known: (path: string) => boolean = () => false) =>
  sources.filter(({ path, source }) => !known(path) && words.test(source)).map(({ path }) => path);
const all = (words: RegExp) => sources.flatMap(({ source }) => [...source.matchAll(words)].map((match) => match[1]!));
const seeds = (path: string) => path.startsWith("db/seeds/");

describe("what the product's code never does", () => {
  test("run text as code, or another program", () => {
    // The door to ffmpeg: the shell's text is a constant, and what it runs are settings; strangers' words are arguments, never names.
    expect(found(/\beval\(|new Function\(|from "node:(child_process|vm)"/)).toEqual(["app/services/bounded-process.server.ts", "db/seeds/demo/pitch-videos.ts"]);
  });

  test("write a value into SQL: raw text is for migrations", () => {
    expect(found(/\bsql\.raw\b/)).toEqual(["app/features/accounts/email-codes.server.ts", "db/migrate.server.ts"]);
    // A savepoint is no value: both of its texts stand there in full.
    expect(all(/\bsql\.raw\((\w+\.\w+ \? "[a-z_ ]+" : "[a-z_ ]+"|text)\)/g)).toHaveLength(2);
    expect(all(/\bsql\.lit\(([^)]*)\)/g).filter((literal) => !/^"[a-z_]+"$/.test(literal))).toEqual([]);
  });

  test("set HTML from text, but our drawings and the story that was escaped", () => {
    const drawings = ["hero-scene", "icon", "logo", "picto", "poster", "sign", "skyline"].map((name) => `app/ui/${name}.tsx`);
    // The poster of a theme, and the style that its policy names by hash.
    const framed = ["app/features/sharing/components/widget.tsx", "app/features/sharing/widget-document.server.ts"];
    expect(found(/dangerouslySetInnerHTML|innerHTML\s*=|document\.write/).toSorted()).toEqual([...drawings, "app/features/accounts/components/set-up-steps.tsx", ...framed, "app/features/voters/components/card-sheet.tsx", "app/ui/prose.tsx"].toSorted());
  });

  test("draw chance from anything but node:crypto, where it must not be guessed", () => {
    expect(found(/Math\.random/, seeds)).toEqual([]);
  });

  test("hash or seal with anything but SHA-256 and AES-256-GCM", () => {
    expect([...new Set(all(/create(?:Hash|Hmac)\(\s*"([^"]+)"/g))]).toEqual(["sha256"]);
    expect(all(/create(?:Cipher|Decipher)iv\(\s*"([^"]+)"/g).filter((cipher) => cipher !== "aes-256-gcm")).toEqual([]);
    expect(found(/create(Hash|Hmac|Cipheriv|Decipheriv)\(\s*[^"\s]/)).toEqual([]);
  });

  test("keep anything in the browser but cookies, or talk between windows", () => {
    // A thread of the server answers the server that started it, and the recount's worker the page that did: no window there.
    const threads = ["app/features/editions/simulation-thread.server.ts", "app/features/results/components/recount-worker.ts", "app/features/results/components/recount.tsx", "app/features/results/count-thread.server.ts"];
    expect(found(/localStorage|sessionStorage|indexedDB|postMessage|new WebSocket|document\.cookie/)).toEqual(threads);
  });

  // `live-refresh` runs in the browser and asks its own page's address again; `use-verification` asks there what everybody reads. `find-ballot` and
  // `recount-worker` download there the whole published list, so that the site does not learn what is looked for in it.
  test("ask an address of the network itself: only Stripe's and mail's libraries do, and the demonstration", () => {
    expect(found(/\bfetch\(|(?<!import type [^\n]*)from "node:(http|https|net|tls)"|XMLHttpRequest|EventSource/, seeds).filter((path) => !/client-address|demo-tools|serve\.server|live-refresh|use-verification|send-to-box|find-ballot|recount-worker/.test(path))).toEqual([]);
  });

  test("bring tests, sandbox or scripts along", () => {
    expect(found(/from "(#tests|#scripts|\.\.?\/.*scripts)\//, seeds)).toEqual([]);
  });

  test("set a cookie except through its own two doors", () => {
    expect(found(/createCookie\(|createCookieSessionStorage|from "cookie"/)).toEqual(["app/lib/site-cookie.server.ts"]);
    expect(found(/"Set-Cookie", "|document\.cookie/)).toEqual([]);
  });

  test("hinder pasting or password managers", () => {
    expect(found(/onPaste|onpaste/)).toEqual([]);
    expect(found(/autoComplete="off"/, (path) => !/accounts?\//.test(path) || path === "app/routes/account/recovery.tsx")).toEqual([]);
  });
});
