import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from './ledger.ts';
import type { Slip } from './supervision.ts';

/** What the office prints, as Word files in a folder; each answers the path of its file. */
export class Documents {
  constructor(
    private readonly stage: Stage,
    private readonly folder: string,
  ) {}

  minutes(meetingId: string, name: string): Promise<string> {
    return this.#write(`meetings/${meetingId}/minutes.docx`, name);
  }

  englishMinutes(meetingId: string, name: string): Promise<string> {
    return this.#write(`meetings/${meetingId}/minutes.en.docx`, name);
  }

  correction(meetingId: string, correctionId: string, name: string): Promise<string> {
    return this.#write(`meetings/${meetingId}/corrections/${correctionId}.docx`, name);
  }

  slip({ duty: { itemId, unitId }, slipId }: Slip, name: string): Promise<string> {
    return this.#write(`items/${itemId}/duties/${unitId}/slips/${slipId}.docx`, name);
  }

  bulletin(from: string, to: string, name: string): Promise<string> {
    return this.#write(`bodies/${this.stage.bodyId}/bulletin.docx?from=${from}&to=${to}`, name);
  }

  situation(name: string): Promise<string> {
    return this.#write(`bodies/${this.stage.bodyId}/situation.docx`, name);
  }

  async #write(path: string, name: string): Promise<string> {
    const { client, people, say } = this.stage;
    const file = join(this.folder, name);
    await writeFile(file, await client.bytes(people.office, path));
    say(file);
    return file;
  }
}
