import { Duplex } from "node:stream";

/**
 * Where a page is drawn: what is written at once leaves as one piece. React writes two kilobytes at a time, and each would be
 * a call of its own to the system. What a page draws later leaves later.
 */
export function inOnePiece(draw: (body: Duplex) => void): Duplex {
  const body = new Duplex({
    // A whole page, so that it is not told to wait in the middle.
    writableHighWaterMark: 4 * 1024 * 1024,
    read: () => undefined,
    write(chunk: Uint8Array, _encoding, done) {
      this.push(chunk);
      done();
    },
    writev(chunks, done) {
      this.push(Buffer.concat(chunks.map(({ chunk }) => chunk as Uint8Array)));
      done();
    },
    final(done) {
      this.push(null);
      done();
    },
  });
  body.cork();
  draw(body);
  body.uncork();
  return body;
}
