import { acts } from './acts.ts';
import { chanceOf } from './chance.ts';
import { tryRefusals } from './directed.ts';
import type { Figures } from './figures.ts';
import { begin, type Played, tryOut } from './history.ts';
import type { World } from './world.ts';

type Name = keyof typeof acts;

const LAST_DAYS = '2026-12-28T01:00:00.000Z';
const NEW_YEAR = '2027-01-04T01:00:00.000Z';
const DRAWS = 20_000;

/** From agenda to signature. */
const course: readonly Name[] = [
  ...([
    'putAgendaItem',
    'settleAgenda',
    'agreeAgenda',
    'sendInvitations',
    'open',
    'attend',
    'takeTopic',
    'adopt',
  ] as const),
  ...(['closeMeeting', 'draft', 'countersign', 'sign'] as const),
];

/**
 * Two meetings are signed in the last days of a year in which minutes are numbered by it; the minutes of one are issued in
 * the next, and those of the other in the year that is closed by then. Random histories come upon that by luck alone.
 */
export const playTurnOfYear = async (figures: Figures): Promise<void> => {
  const played = await begin();
  try {
    goTo(played, LAST_DAYS);
    await doUntil(played, ['setRules'], ({ rules }) => rules.some(({ yearly }) => yearly), figures);
    await doUntil(played, ['propose'], ({ meetings }) => meetings.length === 2, figures);
    await doUntil(played, course, ({ meetings }) => meetings.every(({ phase }) => phase === 'signed'), figures);
    goTo(played, NEW_YEAR);
    await doUntil(played, ['issue'], ({ numbered }) => numbered.length > 0, figures);
    await tryRefusals(played, ['issue'], { seed: 1, draws: DRAWS }, figures);
  } finally {
    await played.ledger.close();
  }
};

const goTo = ({ world, ledger }: Played, instant: string): void => {
  world.now = instant;
  ledger.goTo(instant);
};

/** Draws acts, and does of them what the model says is done, until it has come to something. */
const doUntil = async (
  played: Played,
  names: readonly Name[],
  isThere: (world: World) => boolean,
  figures: Figures,
): Promise<void> => {
  const chance = chanceOf(1);
  for (let draw = 0; draw < DRAWS && !isThere(played.world); draw += 1) {
    const name = chance.of(names);
    const tried = name && acts[name](played.world, chanceOf(chance.below(2 ** 31)));
    if (tried?.refusals.length === 0) await tryOut(played, tried, figures);
  }
  if (!isThere(played.world)) throw new Error(`${names.join(', ')}: nothing came of ${DRAWS} draws.`);
};
