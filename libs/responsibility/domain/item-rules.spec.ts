import type { Day, ItemId, MeetingId } from '#kernel';
import {
  acknowledged,
  assigned,
  assignment,
  bodyId,
  civilAffairs,
  closed,
  completed,
  completionRequested,
  event,
  finance,
  given,
  itemId,
  minutesEntered,
  open,
  openAlone,
  register,
  registered,
  stated,
} from '../testing/item.ts';

describe('registering an item', () => {
  it('registers the item and assigns each unit its duty', () => {
    given().when(register).then(registered, assigned(civilAffairs), assigned(finance));
  });
  it('registers with it, in one, what its source says of it', () => {
    const terms = { time: '每年11月底前', collectives: [] };
    const indicators = [{ ...stated, quotas: [...stated.quotas] }];
    const said = { importance: 'special' as const, indicators, terms };
    const { number, heading, text, origin, originId } = register;
    const words = { bodyId, number, heading, text, origin, originId };
    given()
      .when({ ...register, ...said })
      .then(event('ItemRegistered', { ...words, ...said }), assigned(civilAffairs), assigned(finance));
  });
  it('refuses figures that cannot be counted', () => {
    given()
      .when({ ...register, indicators: [{ ...stated, target: null, quotas: [] }] })
      .thenRefused('item.indicator-without-target');
  });
  it('refuses an item without units', () => {
    given()
      .when({ ...register, assignments: [] })
      .thenRefused('item.without-units');
  });
  it('refuses a unit that is named twice', () => {
    const assignments = [assignment(finance), assignment(finance, 'lead')];
    given()
      .when({ ...register, assignments })
      .thenRefused('item.unit-named-twice');
  });
  it('refuses an item of the office that does not say what is expected', () => {
    const byHand = { ...register, origin: 'office' } as const;
    given()
      .when({ ...byHand, text: ' ' })
      .thenRefused('duty.text-missing');
    given()
      .when({ ...byHand, heading: '' })
      .thenRefused('duty.text-missing');
  });
  it('takes a date that has passed from a source, and none from a hand', () => {
    const day = '2026-03-07' as Day;
    given()
      .when({ ...register, earliestDue: day })
      .thenRefused('duty.date-passed', { day: '2026-03-06' });
    given()
      .when({ ...register, earliestDue: '2026-03-06' as Day })
      .then(registered, assigned(civilAffairs), assigned(finance));
  });
  it('writes nothing when it is registered again with the same content', () => {
    given(...open)
      .when(register)
      .thenNothing();
  });
  it('refuses the same id with other content', () => {
    given(...open)
      .when({ ...register, heading: '别的事项' })
      .thenRefused('item.already-registered');
  });
});

describe('entries of minutes', () => {
  const enter = {
    type: 'EnterMinutes',
    itemId,
    meetingId: 'm1' as MeetingId,
    minutesNumber: '第1期',
    resolutionId: 's1',
    text: '限期完成。',
    withoutEffect: [],
  } as const;
  it('enters a resolution', () => {
    given(...open)
      .when(enter)
      .then(minutesEntered('s1'));
  });
  it('enters a resolution once', () => {
    given(...open, minutesEntered('s1'))
      .when(enter)
      .thenNothing();
  });
  it('enters it also when the item is closed', () => {
    given(...openAlone, acknowledged, completionRequested('r1'), completed('r1'), closed)
      .when(enter)
      .then(minutesEntered('s1'));
  });
  it('refuses an item that is not registered', () => {
    given()
      .when({ ...enter, itemId: 'other' as ItemId })
      .thenRefused('item.unknown');
  });
});

describe('closing an item', () => {
  const close = { type: 'CloseItem', itemId } as const;
  const done = [...openAlone, acknowledged, completionRequested('r1'), completed('r1')] as const;
  it('closes when all duties are completed', () => {
    given(...done)
      .when(close)
      .then(closed);
  });
  it('refuses while a duty is open', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(close)
      .thenRefused('item.duties-open');
  });
  it('writes nothing the second time', () => {
    given(...done, closed)
      .when(close)
      .thenNothing();
  });
});

describe('filing for information', () => {
  const { assignments: _, ...item } = register;
  const file = { ...item, type: 'FileItem', reason: '仅供参考。' } as const;
  const filed = event('ItemFiled', { reason: '仅供参考。' });
  it('files an item that asks nothing of anybody, once', () => {
    given().when(file).then(registered, filed);
    given(registered, filed).when(file).thenNothing();
  });
  it('refuses it without a reason, and what was registered to be done', () => {
    given()
      .when({ ...file, reason: '' })
      .thenRefused('duty.text-missing');
    given(...open)
      .when(file)
      .thenRefused('item.already-registered');
  });
  it('lets nothing more be done with it', () => {
    given(registered, filed).when({ type: 'CloseItem', itemId }).thenRefused('item.filed');
  });
});

describe('the importance of an item', () => {
  const set = { type: 'SetImportance', itemId, importance: 'special', reason: '安全隐患。' } as const;
  const special = event('ItemImportanceSet', { importance: 'special', reason: '安全隐患。' });
  it('is set with a reason, once', () => {
    given(...open)
      .when(set)
      .then(special);
    given(...open, special)
      .when(set)
      .thenNothing();
    given(...open, special)
      .when({ ...set, reason: '群众反映集中。' })
      .then(event('ItemImportanceSet', { importance: 'special', reason: '群众反映集中。' }));
    given(...open)
      .when({ ...set, reason: '' })
      .thenRefused('duty.text-missing');
  });
});
