import type { RefusalCatalogue } from '#kernel';

/** Why an act on a correction of issued minutes is refused. */
export const correctionRefusals = {
  'correction.unknown': {
    kind: 'not-found',
    zh: '本次会议没有这一更正（{correctionId}）。',
    en: 'This meeting has no correction {correctionId}.',
  },
  'correction.changes-nothing': {
    kind: 'invalid',
    zh: '更正内容与议定事项现行内容相同。',
    en: 'The correction says the same as the resolution does.',
  },
  'correction.under-way': {
    kind: 'conflict',
    zh: '该议定事项已有一项更正（{correctionId}）正在办理。',
    en: 'Another correction of this resolution, {correctionId}, is under way: finish that one first.',
  },
  'correction.other-version': {
    kind: 'conflict',
    zh: '更正现为第 {present} 稿，不是第 {version} 稿，请刷新后再办。',
    en: 'The correction is at version {present}, not {version}: reload and look at the present one.',
  },
  'correction.consented': {
    kind: 'conflict',
    zh: '更正已经会议主持人同意，不能再改动，请印发。',
    en: 'The chair has consented to the correction: it no longer changes, and waits to be issued.',
  },
  'correction.frozen': {
    kind: 'conflict',
    zh: '更正已印发，不能再改动；如仍有差错，另行更正。',
    en: 'The correction is issued and no longer changes; a mistake in it is mended by another one.',
  },
  'correction.not-the-chair': {
    kind: 'forbidden',
    zh: '更正须经该次会议主持人同意。',
    en: 'A correction needs the consent of whoever chaired that meeting.',
  },
  'correction.without-consent': {
    kind: 'conflict',
    zh: '更正尚未经会议主持人同意，不能印发。',
    en: 'The chair has not consented to the correction yet.',
  },
  'correction.issued-before-minutes': {
    kind: 'invalid',
    zh: '更正印发日期（{issuedOn}）早于纪要印发日期（{minutesIssuedOn}）。',
    en: 'A correction is issued after what it corrects: {issuedOn} is before {minutesIssuedOn}.',
  },
  'correction.issued-before-consent': {
    kind: 'invalid',
    zh: '更正印发日期（{issuedOn}）早于主持人同意之日（{consentedOn}）。',
    en: 'A correction is issued after the consent to it: {issuedOn} is before {consentedOn}.',
  },
} as const satisfies RefusalCatalogue;
