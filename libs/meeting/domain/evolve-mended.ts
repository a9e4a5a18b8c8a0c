import type { UnitId } from '#kernel';
import { type Attendance, isAskedAgain, type MeetingEvent, withoutResolution } from '../contracts/index.ts';
import { isMinuted, type MeetingState } from './meeting-state.ts';

type Held = Extract<MeetingState, { readonly heldOn: unknown }>;
type Mended = Extract<MeetingEvent, { readonly type: 'AttendanceCorrected' | 'ResolutionWithdrawn' }>;

/** Present or excused is a member alone. */
export const seatedAfter = (
  { seated }: Held,
  { unitId, attendance }: { readonly unitId: UnitId; readonly attendance: Attendance | null },
): Held['seated'] => (attendance === null || attendance === 'in-attendance' ? seated : new Set(seated).add(unitId));

/** What was put down wrong is put right. Of a draft, that makes the next version, on which those it concerns are asked again. */
export const evolveMended = (state: Held, event: Mended): MeetingState => {
  if (event.type === 'AttendanceCorrected') {
    const { version, attendance, ...entry } = event.data;
    const attendees = new Map(state.attendees);
    if (attendance === null) attendees.delete(entry.unitId);
    else attendees.set(entry.unitId, { ...entry, attendance });
    const seated = seatedAfter(state, event.data);
    return redrafted({ ...state, attendees, seated }, version, ({ unitId }) => unitId === entry.unitId);
  }
  const { resolutionId, reason, version } = event.data;
  const gone = state.resolutions.get(resolutionId);
  const left = withoutResolution([...state.resolutions.values()], resolutionId);
  const resolutions = new Map(left.map((resolution) => [resolution.resolutionId, resolution]));
  const withdrawn = new Map(state.withdrawn).set(resolutionId, reason);
  const isConcerned: Concerned = (given) => gone !== undefined && isAskedAgain(given, gone, gone);
  return redrafted({ ...state, resolutions, withdrawn }, version, isConcerned);
};

type Countersigned = Extract<Held, { readonly version: number }>['countersigned'];
type Concerned = (given: Countersigned extends ReadonlyMap<unknown, infer Given> ? Given : never) => boolean;

const redrafted = (state: Held, version: number | null, isConcerned: Concerned): MeetingState => {
  if (!isMinuted(state) || version === null) return state;
  const countersigned = new Map([...state.countersigned].filter(([, given]) => !isConcerned(given)));
  return { ...state, version, countersigned };
};
