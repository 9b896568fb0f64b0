import type { Row } from "../core/store";
import type { StoredMail } from "../core/tables";
import type { World } from "../core/world";
import { json, page, type Reply } from "../pages/reply";
import { countMails, listMails, mailAddresses, markRead } from "./mails";
import { listView, messageView } from "./views";

/** `/_demo/courrier…`; `path` is what follows, such as `/mail_x/pieces/0`. */
export function answerMailbox(world: World, path: string, query: URLSearchParams): Reply | null {
  const to = query.get("a") || null;
  if (path === "") return page(listView(listMails(world, to), mailAddresses(world), to));
  if (path === "/compteur.json") return json(countMails(world, to));
  const [, id = "", part, index] = path.split("/");
  const mail = world.store.get("mail", id);
  if (!mail) return null;
  if (part === undefined) return open(world, mail, to);
  if (part === "html") return mail.value.html === null ? null : body(world, mail, mail.value.html);
  return part === "pieces" ? attachment(mail.value, Number(index)) : null;
}

function open(world: World, mail: Row<StoredMail>, to: string | null): Reply {
  markRead(world, mail);
  return page(messageView(mail, to));
}

/** The mail's own markup, alone in a sandbox: no script, no form, links lead out of the frame. */
function body(world: World, { id, value }: Row<StoredMail>, source: string): Reply {
  const inline = source.replace(/cid:([^"'\s)>]+)/g, (whole, cid: string) => {
    const index = value.attachments.findIndex((part) => part.cid === decodeURIComponent(cid));
    return index < 0 ? whole : `/_demo/courrier/${id}/pieces/${index}`;
  });
  const policy = `sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' ${world.config.publicUrl} data:; base-uri 'none'; frame-ancestors 'self'`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  return { status: 200, headers, body: withTopTarget(inline) };
}

function withTopTarget(source: string): string {
  return /<head[^>]*>/i.test(source)
    ? source.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`)
    : `<base target="_top">${source}`;
}

function attachment(mail: StoredMail, index: number): Reply | null {
  const part = mail.attachments[index];
  if (!part) return null;
  const image = /^image\/(png|jpeg|gif|webp)$/.test(part.contentType) && part.cid !== null;
  const name = encodeURIComponent(part.filename).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  const headers = {
    "content-type":
      image || part.contentType === "application/pdf" ? part.contentType : "application/octet-stream",
    "content-disposition": image ? "inline" : `attachment; filename*=UTF-8''${name}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  };
  return { status: 200, headers, body: Buffer.from(part.base64, "base64") };
}
