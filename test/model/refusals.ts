import type { BodyRefusal, UnitRefusal } from '#directory/contracts';
import { type MeetingRefusal, meetingRefusals } from '#meeting/contracts';
import { type ItemRefusal, itemRefusals } from '#responsibility/contracts';

/** Every refusal of duties and meetings, from their own tables: a new one has to be met, too. */
const all: readonly string[] = [...Object.keys(itemRefusals), ...Object.keys(meetingRefusals)];

/**
 * What the interface lets nobody come upon, and why; the specs of the deciders meet them. One that is met after all is a
 * mistake in this list, and one that is no refusal any more does not compile.
 */
export const beyondTheInterface: Readonly<
  Partial<Record<BodyRefusal | UnitRefusal | ItemRefusal | MeetingRefusal, string>>
> = {
  'item.already-registered': 'ids of items are made by the interface, and a key used for something else is told before',
  'meeting.already-proposed': 'ids of meetings are made by the interface',
  'resolution.already-adopted': 'ids of resolutions are made by the interface',
  'topic.already-put-forward': 'ids of topics are made by the interface',
  'topic.withdrawn': 'a withdrawn topic could only be put forward again under its id, which the interface makes',
  'item.part-twice': 'ids of parts are made by the interface',
  'duty.percent-out-of-range': 'a report with such a number is not read at all',
  'duty.text-too-long': 'such a text is not read at all: request.text-too-long',
  'meeting.text-too-long': 'such a text is not read at all: request.text-too-long',
  'unit.already-registered': 'ids of units are made by the interface',
  'body.already-founded': 'ids of bodies are made by the interface, or follow from their notice',
  'body.time-zone-unknown':
    'a body is founded in the time zone of the configuration, which is looked at when it is read',
  'body.text-missing': 'rules and duties of members are read from notices, where they have words',
  'body.not-a-member': 'duties of members are read from a notice together with them',
  'body.group-unit-twice': 'groups are read from notices, where a unit is named once',
  'rules.limit-out-of-range': 'a rule with such a number is not read at all',
  'rules.points-out-of-range': 'a rule with such a number is not read at all',
  'minutes.numbered-for-year': 'a document has a number and is not issued only when a server ends between the two',
};

/** What histories have to meet. */
export const toBeMet: readonly string[] = all.filter((code) => !(code in beyondTheInterface));

export const unmet = (met: ReadonlyMap<string, number>): readonly string[] => toBeMet.filter((code) => !met.has(code));
