import type { UnitId } from '#kernel';

/** What a duty can be. An item's state is derived from its duties. */
export const dutyStatuses = ['assigned', 'acknowledged', 'in-progress', 'completion-requested', 'completed'] as const;
export type DutyStatus = (typeof dutyStatuses)[number];

interface Transition {
  readonly from: readonly DutyStatus[];
  /** `null`: the status stays. */
  readonly to: DutyStatus | null;
  readonly by: readonly string[];
}

/**
 * The life of a duty (DOMAIN, section 3), as data: the rules decide by it, the interface offers actions by it, and the
 * diagram in the room's README is drawn from it.
 */
export const dutyTransitions = {
  acknowledge: { from: ['assigned'], to: 'acknowledged', by: ['liaison'] },
  report: { from: ['acknowledged', 'in-progress'], to: 'in-progress', by: ['liaison'] },
  urge: { from: ['assigned', 'acknowledged', 'in-progress'], to: null, by: ['office', 'convenor'] },
  answerUrge: { from: ['assigned', 'acknowledged', 'in-progress'], to: null, by: ['liaison'] },
  requestCompletion: { from: ['acknowledged', 'in-progress'], to: 'completion-requested', by: ['liaison'] },
  sendBack: { from: ['completion-requested'], to: 'in-progress', by: ['office', 'convenor'] },
  complete: { from: ['completion-requested'], to: 'completed', by: ['office', 'convenor'] },
  reviseDue: {
    from: ['assigned', 'acknowledged', 'in-progress', 'completion-requested'],
    to: null,
    by: ['office', 'convenor'],
  },
} as const satisfies Record<string, Transition>;

export type DutyAct = keyof typeof dutyTransitions;

export const allows = (status: DutyStatus, act: DutyAct): boolean =>
  (dutyTransitions[act].from as readonly DutyStatus[]).includes(status);

/** Who looks, and the unit that a liaison acts for. */
export interface Viewer {
  readonly role: string;
  readonly unitId: UnitId | null;
}

/** What whoever looks may do next with a duty, in the order of the table; a liaison with the own unit's only. */
export const actsOn = (
  duty: { readonly status: DutyStatus; readonly unitId: UnitId; readonly openUrges: readonly unknown[] },
  viewer: Viewer,
) =>
  (Object.keys(dutyTransitions) as DutyAct[]).filter(
    (act) =>
      allows(duty.status, act) &&
      (act !== 'answerUrge' || duty.openUrges.length > 0) &&
      (dutyTransitions[act].by as readonly string[]).includes(viewer.role) &&
      (viewer.role !== 'liaison' || viewer.unitId === duty.unitId),
  );
