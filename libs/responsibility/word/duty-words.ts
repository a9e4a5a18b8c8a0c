import type { SlipLevel } from '#kernel';
import type { DutyRole, Light } from '../contracts/index.ts';

/** What documents call a unit's part. */
export const roleWords: Readonly<Record<DutyRole, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  local: '属地单位',
};

/** Paper may be black and white: a colour is always said. */
export const lightWords: Readonly<Record<Light, string>> = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  grey: '灰灯',
  blue: '蓝灯',
  off: '灭灯',
};

export const slipLevelWords: Readonly<Record<SlipLevel, string>> = {
  blue: '蓝色督办',
  orange: '橙色督办',
  red: '红色督办',
};
