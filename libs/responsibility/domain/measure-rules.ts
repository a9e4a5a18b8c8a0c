import { accept, refuse } from '#kernel';
import type { DecomposeDuty, FinishMeasure } from './duty-commands.ts';
import { act, type ItemDecision, type ItemState } from './item-state.ts';
import { flawOf } from './words.ts';

/** 分解: a unit says by which measures, each with its day, it gets there. No measure ends after the duty is due. */
export const decomposeDuty = (c: DecomposeDuty, s: ItemState): ItemDecision =>
  act(s, c, 'decompose', `plan ${c.planId}`, ({ dueOn }) => {
    const { itemId, unitId, planId } = c;
    if (c.measures.length === 0) return refuse('measure.none');
    const ids = new Set(c.measures.map(({ measureId }) => measureId));
    if (ids.size < c.measures.length) return refuse('measure.twice');
    for (const { text, dueOn: day } of c.measures) {
      const flaw = flawOf(text);
      if (flaw) return flaw;
      if (dueOn !== null && day > dueOn) return refuse('measure.too-late', { day, dueOn });
    }
    const measures = c.measures.map(({ measureId, text, dueOn: day }) => ({ measureId, text, dueOn: day }));
    return accept({ type: 'DutyDecomposed', v: 1, data: { itemId, unitId, planId, measures } });
  });

export const finishMeasure = (c: FinishMeasure, s: ItemState): ItemDecision =>
  act(s, c, 'finishMeasure', null, ({ measures }) => {
    const { itemId, unitId, measureId } = c;
    const measure = measures.get(measureId);
    if (!measure) return refuse('measure.unknown', { measureId });
    if (measure.finished) return accept();
    return accept({ type: 'MeasureFinished', v: 1, data: { itemId, unitId, measureId } });
  });
