/** Whoever `start.mjs` has started ends in good order when that is killed: nothing goes on that nobody can find to stop. */
export const endWithParent = (): void => {
  if (!process.channel) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // To wait for that is no reason to go on.
  process.channel.unref();
};
