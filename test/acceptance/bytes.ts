/** For `parse`: the answer as its bytes. */
export const bytes = (answer: NodeJS.EventEmitter, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
};
