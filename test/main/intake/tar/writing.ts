import { BADGE } from '../baking.ts';

/** A writer of tars by hand, apart from the reader, which also writes what no other would. */

const badge = JSON.stringify(BADGE);

export interface Written {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string | Buffer;
  /** As it is to stand in the header. */
  readonly size?: string;
  readonly sum?: string;
}

/** A header and what follows it, with its true size and checksum where no others are given. */
export function writeMember({
  type = '0',
  name = 'a.json',
  data = badge,
  size,
  sum,
}: Written): Buffer {
  const bytes = Buffer.from(data);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(size ?? `${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 12, 'latin1');
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write('ustar\u000000', 257);
  const added = header.reduce((all, byte) => all + byte, 0);
  header.write(sum ?? `${added.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

const END = Buffer.alloc(1024);
export const tar = (...members: readonly Written[]) =>
  Buffer.concat([...members.map(writeMember), END]);
