import { DayOnlyField, NestedField, OneOfField, OptionalField, TextListField, WholeNumberField } from '#http';
import { slipLevels } from '#kernel';
import {
  deciders,
  LONGEST_LIMIT,
  lightsOfBehind,
  MOST_POINTS,
  minutesNumberings,
  type RulePreset,
  reportRhythms,
  rulePresets,
  type SupervisionRules,
} from '../contracts/index.ts';

class ReportingBody implements Partial<SupervisionRules['reporting']> {
  @OneOfField(reportRhythms, 'monthly')
  readonly rhythm!: SupervisionRules['reporting']['rhythm'];

  @OptionalField()
  @WholeNumberField(25, 1, 31)
  readonly day?: number;

  @OptionalField()
  @TextListField(['03-31', '09-30'], 60)
  readonly days?: string[];
}

class SlipsBody implements Partial<SupervisionRules['slips']> {
  @OptionalField()
  @OneOfField(slipLevels, 'blue')
  readonly ordinary?: SupervisionRules['slips']['ordinary'];

  @OptionalField()
  @OneOfField(slipLevels, 'orange')
  readonly important?: SupervisionRules['slips']['important'];

  @OptionalField()
  @OneOfField(slipLevels, 'red')
  readonly special?: SupervisionRules['slips']['special'];
}

class DefaultDueBody implements Partial<SupervisionRules['defaultDue']> {
  @OptionalField()
  @WholeNumberField(30, 0, LONGEST_LIMIT)
  readonly notice?: number | null;

  @OptionalField()
  @WholeNumberField(20, 0, LONGEST_LIMIT)
  readonly resolution?: number | null;

  @OptionalField()
  @WholeNumberField(15, 0, LONGEST_LIMIT)
  readonly office?: number | null;
}

class MinutesRulesBody implements Partial<SupervisionRules['minutes']> {
  @OptionalField()
  @OneOfField(minutesNumberings, 'running')
  readonly numbering?: SupervisionRules['minutes']['numbering'];

  @OptionalField()
  @WholeNumberField(1, 0, LONGEST_LIMIT)
  readonly draftWithin?: number;

  @OptionalField()
  @WholeNumberField(2, 0, LONGEST_LIMIT)
  readonly issueWithin?: number;
}

class ScoresBody implements Partial<SupervisionRules['scores']> {
  @OptionalField()
  @WholeNumberField(1, -MOST_POINTS, MOST_POINTS)
  readonly onTime?: number;

  @OptionalField()
  @WholeNumberField(1, -MOST_POINTS, MOST_POINTS)
  readonly praised?: number;

  @OptionalField()
  @WholeNumberField(-1, -MOST_POINTS, MOST_POINTS)
  readonly late?: number;

  @OptionalField()
  @WholeNumberField(-2, -MOST_POINTS, MOST_POINTS)
  readonly returned?: number;

  @OptionalField()
  @WholeNumberField(-10, -MOST_POINTS, MOST_POINTS)
  readonly reportMissing?: number;

  @OptionalField()
  @WholeNumberField(-5, -MOST_POINTS, MOST_POINTS)
  readonly emptyReport?: number;

  @OptionalField()
  @WholeNumberField(-5, -MOST_POINTS, MOST_POINTS)
  readonly absent?: number;
}

/** What changes from a day on; all else stays as it was, or as the preset has it. */
export class SupervisionRulesBody {
  @DayOnlyField('2026-04-01')
  readonly inForceFrom!: string;

  @OptionalField()
  @OneOfField(Object.keys(rulePresets), 'prefecture')
  readonly preset?: RulePreset;

  @OptionalField()
  @WholeNumberField(1, 0, LONGEST_LIMIT)
  readonly acknowledgeWithin?: number;

  @OptionalField()
  @WholeNumberField(2, 0, LONGEST_LIMIT)
  readonly returnWithin?: number;

  @OptionalField()
  @WholeNumberField(5, 0, LONGEST_LIMIT)
  readonly nearDueWithin?: number;

  @OptionalField()
  @OneOfField(lightsOfBehind, 'red')
  readonly behind?: SupervisionRules['behind'];

  @OptionalField()
  @NestedField(() => ReportingBody)
  readonly reporting?: ReportingBody;

  @OptionalField()
  @OneOfField(deciders, 'convenor')
  readonly extensionBy?: SupervisionRules['extensionBy'];

  @OptionalField()
  @OneOfField(deciders, 'convenor')
  readonly completionBy?: SupervisionRules['completionBy'];

  @OptionalField()
  @NestedField(() => SlipsBody)
  readonly slips?: SlipsBody;

  @OptionalField()
  @NestedField(() => DefaultDueBody)
  readonly defaultDue?: DefaultDueBody;

  @OptionalField()
  @NestedField(() => MinutesRulesBody)
  readonly minutes?: MinutesRulesBody;

  @OptionalField()
  @NestedField(() => ScoresBody)
  readonly scores?: ScoresBody;
}
