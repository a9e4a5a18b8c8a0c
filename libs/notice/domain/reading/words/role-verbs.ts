import type { Role } from '../draft.ts';
import { byDivision } from './division.ts';

/** What a unit may be responsible for within a task. */
const part =
  '落实|实施|推进|组织|协调|统筹|指导|监督|督导|督查|检查|执法|管理|建设|资金|经费|技术|安全|宣传|保障|支持|验收|考核';

/** How a verb after the names gives a role: 市民政局牵头, 市财政局、市人社局按职责分工负责. The longest first. */
export const roleVerbs: readonly { readonly verb: RegExp; readonly role: Role }[] = [
  { verb: /^(?:共同|联合|统筹)?牵头(?:组织)?(?:负责|落实|实施)?/u, role: 'lead' },
  { verb: /^主办/u, role: 'lead' },
  {
    verb: new RegExp(`^${byDivision}(?:分别|共同|做好)?(?:配合|协助|参与)(?:工作)?`, 'u'),
    role: 'cooperating',
  },
  {
    verb: new RegExp(`^${byDivision}(?:分别|共同)?(?:负责|落实|推进|抓好落实)?`, 'u'),
    role: 'responsible',
  },
  // 县纪委监委负责监督: what for, in a few words.
  { verb: new RegExp(`^(?:分别|共同|分工|具体|联合)?负责(?:${part})*`, 'u'), role: 'responsible' },
  { verb: /^(?:共同|积极|予以|给予|做好)*(?:配合|参与|参加|协助|协同|协办)(?:工作|落实|实施)?/u, role: 'cooperating' },
  { verb: /^(?:负责|组织|具体|共同|分别|抓好|做好)*(?:落实|实施|承办|推进)/u, role: 'responsible' },
];
