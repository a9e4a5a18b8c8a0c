import type { Played } from './history.ts';
import { difference, judgedOn, lightOf } from './ledger-views.ts';
import { type Row, seen } from './pages.ts';
import { type Duty, type Item, today, unfinished, type World } from './world.ts';

/** What is asked of the ledger beside its pages: why a light shows, and what the next meeting should speak of. */

const EVERY = 7;

/** Of every seventh duty why it shows its light: its own dates, and the light that all pages show. */
const ofWhy = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const all = world.items.flatMap((item) => item.duties.map((duty) => ({ item, duty })));
  const wrong: string[] = [];
  for (const { item, duty } of all.filter((_, at) => at % EVERY === 0)) {
    const why = await seen(played, `/api/items/${item.itemId}/duties/${duty.unitId}/why`);
    const { status, dueOn } = duty;
    const must = { day: today(world), light: lightOf(world, duty), status, dueOn };
    wrong.push(...difference(`why of ${item.itemId}/${duty.unitId}`, why, must));
    if (why.events.length === 0) wrong.push(`${item.itemId}/${duty.unitId} has its light for no event`);
  }
  return wrong;
};

const isOpen = ({ status }: Duty): boolean => unfinished.includes(status);

/** Items of which some open duty is late, and those in which somebody needs help or reported a problem. */
const concerned = (world: World, holds: (duty: Duty) => boolean): readonly string[] =>
  world.items
    .filter((item: Item) => item.duties.some((duty) => isOpen(duty) && holds(duty)))
    .map(({ itemId }) => itemId);

const ofProposals = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const { items: shown }: { readonly items: readonly Row[] } = await seen(
    played,
    `/api/bodies/${world.bodyId}/agenda-proposals`,
  );
  const proposed = (reason: string) =>
    shown.filter((one) => one['reason'] === reason).flatMap((one) => one['itemIds'] as readonly string[]);
  const late = concerned(world, (duty) => duty.dueOn !== null && duty.dueOn < judgedOn(duty, today(world)));
  const asking = concerned(world, ({ help, lastReport }) => help.length > 0 || (lastReport?.problem ?? null) !== null);
  return [
    ...difference('proposed as overdue', proposed('overdue').toSorted(), late.toSorted()),
    ...difference('proposed as in need of help', proposed('help-needed').toSorted(), asking.toSorted()),
  ];
};

/** What is answered otherwise than the model has it. */
export const wrongInAnswers = async (played: Played): Promise<readonly string[]> => [
  ...(await ofWhy(played)),
  ...(await ofProposals(played)),
];
