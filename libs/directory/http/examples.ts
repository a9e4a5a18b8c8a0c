import type { Example } from '#http';
import { type BodyDocument, presetRules, type UnitDocument } from '../contracts/index.ts';

/** What the interface's description shows of bodies and units. */

const unitId = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';

export const unit: Example<UnitDocument> = {
  unitId,
  name: '市人力资源和社会保障局',
  kind: 'department',
  place: '临江市',
  successorId: '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f12',
  leaderSigns: true,
  aliases: [{ alias: '市人社局', validFrom: '2026-01-01' }],
  revision: 1,
};

export const body: Example<BodyDocument> = {
  bodyId: '9d1e5a40-2f6b-5c8e-8a57-1f4f1c0b7a22',
  name: '市养老服务联席会议',
  functions: '统筹协调全市养老服务工作。',
  timeZone: 'Asia/Shanghai',
  noticeId: 'a1b2c3',
  convenor: '市人民政府副市长',
  deputies: ['市人民政府副秘书长', '市民政局局长'],
  office: { name: '市民政局', unitId },
  members: [unitId],
  successions: [{ unitId: '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f12', successorId: unitId }],
  groups: [{ groupId: 'towns', name: '各乡镇人民政府', unitIds: [unitId] }],
  rules: [{ kind: 'meets', text: '原则上每半年召开一次全体会议。' }],
  supervision: [{ ...presetRules, inForceFrom: '2026-04-01' }],
  duties: [{ unitId, number: '（一）', text: '落实就业培训和岗位补贴。' }],
  revision: 12,
};
