import { type Compared, type Replayable, timelineProjection } from '#audit';
import { auditRefusals } from '#audit/contracts';
import { bodiesProjection, bodyDecider, FoundBodyProcess, PassPlaces, unitDecider, unitsProjection } from '#directory';
import { bodyEvents, bodyRefusals, unitEvents, unitRefusals } from '#directory/contracts';
import { type ProblemCatalogue, requestRefusals } from '#http';
import type { EventCatalogue } from '#kernel';
import {
  issuedTemplatesProjection,
  meetingDecider,
  meetingsProjection,
  meetingTemplates,
  minutesRegisterDecider,
  topicsDecider,
  topicsProjection,
} from '#meeting';
import { meetingEvents, meetingRefusals, minutesRegisterEvents, topicEvents } from '#meeting/contracts';
import { claimDecider, noticeDecider, noticesProjection } from '#notice';
import { claimEvents, noticeEvents, noticeRefusals } from '#notice/contracts';
import { type Projection, skipRefusals, viewDecider, viewEvents } from '#read-model';
import {
  dutiesProjection,
  EnterMinutesProcess,
  itemDecider,
  itemsProjection,
  meritsProjection,
  PassDuties,
  RegisterItems,
  reportsProjection,
  responsibilityTemplates,
  SplitItems,
  sittingsProjection,
  slipRegisterDecider,
  slipsProjection,
  unitDutiesProjection,
} from '#responsibility';
import { itemEvents, itemRefusals, slipRegisterEvents } from '#responsibility/contracts';
import type { Template } from '#word';
import { operationRefusals } from './operation-refusals.ts';

/** What the contexts bring, gathered: whoever adds a context adds it here. */

export const projections: readonly Projection[] = [
  unitsProjection,
  bodiesProjection,
  noticesProjection,
  itemsProjection,
  dutiesProjection,
  unitDutiesProjection,
  reportsProjection,
  meritsProjection,
  sittingsProjection,
  slipsProjection,
  meetingsProjection,
  issuedTemplatesProjection,
  topicsProjection,
  timelineProjection,
] as readonly Projection[];

export const processes = [
  FoundBodyProcess,
  RegisterItems,
  EnterMinutesProcess,
  PassDuties,
  PassPlaces,
  SplitItems,
] as const;

export const events: EventCatalogue = {
  ...unitEvents,
  ...bodyEvents,
  ...noticeEvents,
  ...claimEvents,
  ...itemEvents,
  ...slipRegisterEvents,
  ...meetingEvents,
  ...minutesRegisterEvents,
  ...topicEvents,
  ...viewEvents,
};

export const problems: ProblemCatalogue = {
  ...requestRefusals,
  ...auditRefusals,
  ...unitRefusals,
  ...bodyRefusals,
  ...noticeRefusals,
  ...itemRefusals,
  ...meetingRefusals,
  ...skipRefusals,
  ...operationRefusals,
};

/** Which aggregate a stream is of, by what its name begins with. */
export const aggregates: Readonly<Record<string, Replayable>> = {
  unit: { ...unitDecider, catalogue: unitEvents },
  body: { ...bodyDecider, catalogue: bodyEvents },
  notice: { ...noticeDecider, catalogue: noticeEvents },
  claim: { ...claimDecider, catalogue: claimEvents },
  item: { ...itemDecider, catalogue: itemEvents },
  slips: { ...slipRegisterDecider, catalogue: slipRegisterEvents },
  meeting: { ...meetingDecider, catalogue: meetingEvents },
  minutes: { ...minutesRegisterDecider, catalogue: minutesRegisterEvents },
  topics: { ...topicsDecider, catalogue: topicEvents },
  view: { ...viewDecider, catalogue: viewEvents },
};

/** What comparison covers: each view once. */
export const compared: readonly Compared[] = [
  { projection: unitsProjection as Projection, prefix: 'unit/' },
  { projection: bodiesProjection as Projection, prefix: 'body/' },
  { projection: itemsProjection as Projection, prefix: 'item/' },
  { projection: dutiesProjection as Projection, prefix: 'item/' },
  { projection: meetingsProjection as Projection, prefix: 'meeting/' },
  { projection: topicsProjection as Projection, prefix: 'topic/' },
];

/** The documents that a body may word in its own way. */
export const templates: readonly Template[] = [...meetingTemplates, ...responsibilityTemplates];
