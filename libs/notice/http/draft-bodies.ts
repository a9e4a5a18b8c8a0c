import {
  DayOnlyField,
  FlagField,
  ListField,
  OneOfField,
  OptionalField,
  TextField,
  TextListField,
  WholeNumberField,
} from '#http';
import type { Day } from '#kernel';
import { dueKinds, type ItemDraft, partyRoles } from '../contracts/index.ts';
import type { ItemWords } from '../domain/notice-commands.ts';

export class PartyBody {
  /** As the notice prints it. */
  @TextField('人社局', 200)
  readonly name!: string;

  @TextField('市人力资源和社会保障局', 200)
  readonly canonical!: string;

  @OneOfField(partyRoles, 'responsible')
  readonly role!: ItemDraft['units'][number]['role'];

  @OptionalField()
  @FlagField(false)
  readonly collective?: boolean;
}

export class ReasonOfCorrectionBody {
  @TextField('括号断在两行，责任单位漏读。', 2_000)
  readonly reason!: string;
}

export class ItemWordsBody extends ReasonOfCorrectionBody {
  @TextField('建设社区助餐点', 500)
  readonly heading!: string;

  @TextField('每个街道至少建成两家助餐点。（责任单位：市民政局、人社局）')
  readonly text!: string;

  @ListField(() => PartyBody, 500)
  readonly units!: readonly PartyBody[];

  @OptionalField()
  @OneOfField(dueKinds, 'date')
  readonly dueKind?: ItemDraft['dueKind'];

  @OptionalField()
  @DayOnlyField('2025-12-31')
  readonly dueOn?: string | null;

  @OptionalField()
  @TextField('2025年12月底前', 200)
  readonly dueText?: string | null;
}

export class AddedItemBody extends ItemWordsBody {
  @TextListField(['一', '（二）', '3'])
  readonly path!: readonly string[];

  /** Where its sentence begins in the decoded original, in UTF-16 units. */
  @WholeNumberField(120, 0, 100_000_000)
  readonly start!: number;

  @WholeNumberField(361, 0, 100_000_000)
  readonly end!: number;
}

/** The words of an item as they were sent; what was left out is `null`. */
export const wordsIn = ({ heading, text, units, dueKind, dueOn, dueText }: ItemWordsBody): ItemWords => ({
  heading,
  text,
  units: units.map(({ name, canonical, role, collective = false }) => ({ name, canonical, role, collective })),
  dueKind: dueKind ?? null,
  dueOn: (dueOn ?? null) as Day | null,
  dueText: dueText ?? null,
});
