import { createHash } from 'node:crypto';
import { StoreUnavailable } from '#event-store';
import type { Originals } from '../originals/index.ts';

/** A place for originals that lives as long as one test. */
export interface OriginalsPlace {
  open(): Originals;
  /** How many originals there are, and nothing else with them. */
  count(): Promise<number>;
  /** Puts other bytes in the place of an original. */
  forge(sha256: string, bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export const originalsContractKeptBy = (name: string): string => `${name} keeps the contract of the originals`;

const notice = new TextEncoder().encode('关于深入推进全民阅读工作的实施意见');
const sha256 = createHash('sha256').update(notice).digest('hex');
const asBuffer = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []);

/** Holds an adapter to what originals promise: every case, none left out. */
export const testOriginals = (newPlace: () => Promise<OriginalsPlace>): void => {
  let place: OriginalsPlace;
  let originals: Originals;
  beforeEach(async () => {
    place = await newPlace();
    originals = place.open();
  });
  afterEach(() => place.remove());

  it('keeps the bytes under their SHA-256, and gives them back as they came, elsewhere too', async () => {
    expect(await originals.keep(notice)).toBe(sha256);
    expect(asBuffer(await originals.get(sha256))).toEqual(Buffer.from(notice));
    expect(asBuffer(await place.open().get(sha256))).toEqual(Buffer.from(notice));
  });

  it('keeps the same bytes once, also when they come many times at once, and leaves nothing else behind', async () => {
    await Promise.all(Array.from({ length: 20 }, () => originals.keep(notice)));
    await originals.keep(notice);
    expect(await place.count()).toBe(1);
    expect(asBuffer(await originals.get(sha256))).toEqual(Buffer.from(notice));
  });

  it('keeps the largest notice that is taken in, and an empty one', async () => {
    const large = Buffer.alloc(8 * 1_048_576, '责任');
    expect(asBuffer(await originals.get(await originals.keep(large))).equals(large)).toBe(true);
    expect(asBuffer(await originals.get(await originals.keep(new Uint8Array())))).toHaveLength(0);
  });

  it('lists the hashes under which something is kept, in order', async () => {
    expect(await originals.hashes()).toEqual([]);
    const kept = [
      await originals.keep(notice),
      await originals.keep(new Uint8Array([1])),
      await originals.keep(notice),
    ];
    expect(await originals.hashes()).toEqual([...new Set(kept)].sort());
  });

  it('has nothing under a hash that nobody kept, or under what is no hash', async () => {
    await originals.keep(notice);
    expect(await originals.get('0'.repeat(64))).toBeNull();
    expect(await originals.get(`../originals/${sha256}`)).toBeNull();
    expect(await originals.get('')).toBeNull();
  });

  it('does not give back what was altered', async () => {
    await originals.keep(notice);
    await place.forge(sha256, new TextEncoder().encode('forged'));
    await expect(originals.get(sha256)).rejects.toThrow(StoreUnavailable);
    await expect(originals.get(sha256)).rejects.toThrow('was altered');
  });
};
