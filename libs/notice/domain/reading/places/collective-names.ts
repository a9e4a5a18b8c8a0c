import { noPlace } from '../../names/index.ts';
import { longestName, unitEnding } from '../words/unit-words.ts';
import { collectiveForms, kindsWord } from './collective-forms.ts';
import { genericPlace } from './generic-places.ts';

/** A kind of locality, how its name ends, and what its government is called. */
export interface LocalityKind {
  readonly kind: 'village' | 'town' | 'sub-district' | 'county';
  readonly ending: RegExp;
  readonly government: string;
}

export const localityKinds: readonly LocalityKind[] = [
  { kind: 'village', ending: /(?:村|社区)$/u, government: '' },
  { kind: 'town', ending: /[镇乡]$/u, government: '人民政府' },
  { kind: 'sub-district', ending: /街道$/u, government: '办事处' },
  { kind: 'county', ending: /盟$/u, government: '行政公署' },
  { kind: 'county', ending: /[县区市州旗]$/u, government: '人民政府' },
];

/** Zones answer for their territory, too, and are governed by a committee: 高新区管委会. */
const zone = /(?:高新区|经开区|开发区|园区|度假区|示范区|保税区|综保区|合作区|试验区|新区|管理区|产业园)$/u;
const zoneNames: readonly (readonly [short: RegExp, official: string])[] = [
  [/高新区$/u, '高新技术产业开发区'],
  [/经开区$/u, '经济技术开发区'],
];
/** A village or community by its name: 柳园社区, 桥西村委会. */
const community =
  /^(?!各|本|全)[\p{Script=Han}--[进到入在向由、和及]]{2,10}(?:社区|村)(?:居委会|居民委员会|村?委会|村民委员会)?$/v;
const zoneGovernment = /(?:管理委员会|管委会)$/u;

/** Several units under one name: 各乡镇人民政府; 街道办事处 after it has lost its 各. */
export const isLocalCollective = (name: string): boolean =>
  name.length <= longestName &&
  [name, name.replace(/（[^（）]*(?:管委会|办事处|党工委)）$/u, '')].some((words) =>
    collectiveForms.some(({ says }) => says.test(words)),
  );

const departmentsOfAll = new RegExp(`^(?:各|有关|相关|所辖)+${kindsWord}\\p{Script=Han}{1,12}$`, 'u');

/** The departments or houses of several localities under one name: 各县区民政局, 各乡镇卫生院. */
export const isCollectiveOfDepartments = (name: string): boolean =>
  name.length <= longestName && departmentsOfAll.test(name) && unitEnding.test(name) && !isLocalCollective(name);

/** 各产茶乡（镇）人民政府: not every town that the notice names. */
const gathersSome = (name: string): boolean =>
  collectiveForms.filter(({ says }) => says.test(name)).every(({ some }) => some === true);

/** Which localities a collective gathers; none where it gathers departments or other units, or only some of a kind. */
export const kindsIn = (name: string): readonly LocalityKind[] =>
  (isLocalCollective(name) && !gathersSome(name) ? localityKinds : []).filter(({ kind }) =>
    kind === 'town'
      ? /[乡镇]/u.test(name)
      : kind === 'sub-district'
        ? /街/u.test(name)
        : /[县区市]/u.test(name.replaceAll('社区', '')),
  );

/** 曹远镇 → 曹远镇人民政府, …街道 → …街道办事处; undefined for what is no single locality. */
export const localGovernment = (name: string): string | undefined => {
  if (
    noPlace(name) ||
    name.length > longestName ||
    /^(?:[副各]|分管|国网|南方电网)|副[市州县区镇乡]$|[、，；：。]/u.test(name)
  )
    return undefined;
  const zoned = name.replace(zoneGovernment, '');
  const isZone = zoned.length > 3 || zoned !== name || zoneNames.some(([short]) => short.test(zoned));
  if (zone.test(zoned) && isZone && !isLocalCollective(name)) {
    const [short, official] = zoneNames.find(([ending]) => ending.test(zoned)) ?? [];
    return `${short && official ? zoned.replace(short, official) : zoned}管理委员会`;
  }
  if (community.test(name)) return genericPlace.test(name) ? undefined : name;
  if (zoned === '') return undefined;
  if (zoneGovernment.test(name)) return /^各/u.test(name) ? undefined : `${zoned}管理委员会`;
  const place = name.replace(/(?:人民政府|政府|行政公署|办事处|街道办)$/u, (cut) => (cut === '街道办' ? '街道' : ''));
  if (!/^[\p{Script=Han}--[局厅委和及与]]{1,8}$/v.test(place) || isLocalCollective(name) || /社区$/u.test(place))
    return undefined;
  if (zone.test(place)) return undefined;
  // 古城镇人民政府 says of itself that it is one; 城镇 alone does not.
  if (place === name && genericPlace.test(place)) return undefined;
  const kind = localityKinds.find(
    ({ kind, ending }) => kind !== 'village' && ending.test(place) && place.replace(ending, '').length > 0,
  );
  return kind ? place + kind.government : undefined;
};
