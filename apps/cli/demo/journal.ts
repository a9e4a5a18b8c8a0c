import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which acts were answered, one position a line: what must still be there after a crash. */
export class Journal {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'answered.txt');
  }

  answered(position: number): void {
    appendFileSync(this.path, `${position}\n`);
  }

  /** A last line that was cut off by a crash is not an answer. */
  positions(): readonly number[] {
    if (!existsSync(this.path)) return [];
    const text = readFileSync(this.path, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map(Number);
  }
}
