/** The notices as they came, byte for byte, and the texts that were taken out of them, each under its SHA-256. */
export abstract class Originals {
  /** Keeps the bytes, durably, and answers their SHA-256 in hexadecimal. The same bytes are kept once. */
  abstract keep(bytes: Uint8Array): Promise<string>;

  /** `null` when nothing is kept under that hash. @throws {StoreUnavailable} `corrupt`: what is kept there is something else */
  abstract get(sha256: string): Promise<Uint8Array | null>;

  /** Under what something is kept, in order. */
  abstract hashes(): Promise<readonly string[]>;
}
