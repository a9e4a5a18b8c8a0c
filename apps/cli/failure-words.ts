import type { StoreFault } from '#event-store';
import type { ViewFault } from '#read-model';

/** What can be wrong with the files of a ledger, in Chinese: the fault itself says it in English. */
export const faultsInChinese: Readonly<Record<string, string>> = {
  'store.full': '磁盘已满，未写入任何内容；请腾出空间后重试。',
  'store.corrupt': '数据文件已损坏；请保持原样，并从备份恢复。',
  'store.bad-setting': '设置文件有误，数据没有损坏；请按上面的说明改正，或移走该文件。',
  'store.other-log':
    '视图属于另一份日志，数据没有损坏；请把 LIANBAN_LOG 或 LIANBAN_LOG_PREFIX 改回原值；若现用日志无误，请按上面的说明重建视图。',
  'store.in-use': '数据目录正由另一进程使用；请待其结束或先停止它，也可用 --data 指定其他目录。',
  'store.not-a-log': '该文件不是本版本可读的台账日志，请核对路径和版本。',
  'store.closed': '存储已经关闭，请重新打开。',
  'store.unreachable': '无法连接存储，请检查网络和地址。',
  'store.io': '文件或目录无法读写，请检查磁盘和权限。',
  'view.full': '磁盘已满，视图未能写入；腾出空间后会自动续上。',
  'view.corrupt': '视图已损坏，数据没有丢失；可用 lianban rebuild 由日志重建。',
  'view.in-use': '视图正由另一进程使用；请待其结束或先停止它。',
  'view.closed': '视图已经关闭，请重新打开。',
  'view.unreachable': '无法连接存放视图的数据库，请检查网络和地址。',
  'view.denied': '存放视图的数据库拒绝访问，请检查账号和权限。',
  'view.bad-address': '存放视图的数据库地址有误，请核对。',
  'view.io': '视图文件无法读写，请检查磁盘和权限。',
  'event.unreadable': '日志中有本版本无法读取的事件，请使用更新的版本。',
  'rebuild.failed': '视图重建失败。',
  'rebuild.ended': '视图重建提前结束。',
  'rebuild.out-of-memory': '视图重建所需内存超出上限，请用 --view 逐个重建。',
} satisfies Record<`store.${StoreFault}` | `view.${ViewFault}` | `event.${string}` | `rebuild.${string}`, string>;

/** What the operating system refuses, by its codes. */
export const systemFaults: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  ENOENT: { en: 'there is no such file or folder', zh: '没有这个文件或目录' },
  EISDIR: { en: 'it is a folder', zh: '这是文件夹' },
  ENOTDIR: { en: 'a part of the path is no folder', zh: '路径中有一段不是目录' },
  EACCES: { en: 'this user has no right to it', zh: '当前用户没有权限' },
  EPERM: { en: 'this user may not do that', zh: '当前用户没有权限' },
  EROFS: { en: 'the file system is read-only', zh: '文件系统只读' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
};

/** What can be wrong with how a command was called, by commander's codes; commander says it in English. */
export const usageInChinese: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令；可用 --help 查看。',
  'commander.unknownOption': '没有这个选项；可用 --help 查看。',
  'commander.missingArgument': '缺少参数；可用 --help 查看。',
  'commander.excessArguments': '参数过多；可用 --help 查看。',
  'commander.optionMissingArgument': '选项缺少取值；可用 --help 查看。',
  'commander.missingMandatoryOptionValue': '缺少必需的选项；可用 --help 查看。',
  'commander.invalidArgument': '参数或选项的取值无效；可用 --help 查看。',
  'commander.conflictingOption': '选项不能同时使用；可用 --help 查看。',
};
