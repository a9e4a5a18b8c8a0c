import type { RefusalCatalogue } from '#kernel';

/** Why an act on a notice is refused, reading it included. */
export const noticeRefusals = {
  'notice.empty': {
    kind: 'invalid',
    zh: '文件是空的，请选择有内容的通知原文。',
    en: 'The file is empty: choose the text of a notice.',
  },
  'notice.binary': {
    kind: 'invalid',
    zh: '文件不是可读取的文本。请另存为 .docx、网页或纯文本（UTF-8、GB18030 或 UTF-16）后再导入。',
    en: 'The file is no text that can be read. Save it as .docx, web page or plain text (UTF-8, GB18030 or UTF-16).',
  },
  'notice.damaged': {
    kind: 'invalid',
    zh: '文件已损坏或不完整，无法读取。请重新下载或另存后再导入。',
    en: 'The file is damaged or cut off. Download or save it again and import that.',
  },
  'notice.encrypted': {
    kind: 'invalid',
    zh: '文件设有密码。请解除密码、另存后再导入。',
    en: 'The file is protected by a password. Save it without one and import that.',
  },
  'notice.unsupported-format': {
    kind: 'invalid',
    zh: '不支持这种格式（如 .doc、.wps、.xls）。请另存为 .docx 或带文字的 PDF 后再导入。',
    en: 'This format (such as .doc, .wps or .xls) is not read. Save the notice as .docx or as a PDF with text.',
  },
  'notice.no-text-layer': {
    kind: 'invalid',
    zh: 'PDF 中只有图像、没有文字。请先做文字识别，或导入电子原文。',
    en: 'The PDF holds pictures and no text. Have its text recognised first, or import the electronic original.',
  },
  'notice.endless-line': {
    kind: 'invalid',
    zh: '文件中有一行超过一百万字，不像是正式文件。请上传原始的文档或网页。',
    en: 'One line of the file has more than a million characters: this is no official notice. Send the document or page itself.',
  },
  'notice.too-large': {
    kind: 'invalid',
    zh: '文件过大（{bytes} 字节），无法作为通知读取。',
    en: 'The file is too large ({bytes} bytes) to be read as a notice.',
  },
  'notice.draft-too-long': {
    kind: 'invalid',
    zh: '从文件中读出的内容过长，不像一份通知，不能登记。请只导入通知正文。',
    en: 'What was read from the file is too long to be one notice, and cannot be recorded. Import the notice alone.',
  },
  'notice.unknown': {
    kind: 'not-found',
    zh: '没有这份通知（{noticeId}）。请核对编号。',
    en: 'There is no notice {noticeId}. Check its id.',
  },
  'notice.original-missing': {
    kind: 'not-found',
    zh: '通知原文（{sha256}）不在存储中，请联系运维人员。',
    en: 'The original {sha256} is not in the store of originals; an operator has to look.',
  },
  'notice.already-imported': {
    kind: 'conflict',
    zh: '该编号（{noticeId}）已有另一份草案。',
    en: 'The id {noticeId} holds another draft already.',
  },
  'notice.already-confirmed': {
    kind: 'conflict',
    zh: '该通知已为另一联席会议（{bodyId}）确认。',
    en: 'The notice is confirmed already, for the joint body {bodyId}.',
  },
  'notice.file-already-confirmed': {
    kind: 'conflict',
    zh: '同一份文件（内容或文号相同）已作为通知 {noticeId} 确认。如确需再次确认，请接受 {code}。',
    en: 'The same file, or one of the same number, is confirmed already, as notice {noticeId}. If it is to be confirmed again, accept {code}.',
  },
  'notice.no-items': {
    kind: 'conflict',
    zh: '通知没有落实到单位的责任事项，也没有设立联席会议，无可确认。',
    en: 'The notice gives no unit a responsibility and sets up no joint body: there is nothing to confirm.',
  },
  'notice.findings-open': {
    kind: 'conflict',
    zh: '还有 {open} 个问题未处理（{codes}）。请逐项确认接受后再提交。',
    en: '{open} findings are open ({codes}). Accept each by its code, or mend the notice first.',
  },
  'notice.without-body': {
    kind: 'conflict',
    zh: '通知没有设立联席会议，且 {bodyId} 不存在。请选定已有的联席会议，或先设立（POST /api/bodies）。',
    en: 'The notice founds no joint body, and there is no body {bodyId}. Choose one that exists, or found it first (POST /api/bodies).',
  },
  'notice.name-unresolved': {
    kind: 'conflict',
    zh: '“{canonical}”未对应到单位或单位组。',
    en: '{canonical} is resolved to no unit and no group.',
  },
  'notice.collective-without-members': {
    kind: 'conflict',
    zh: '通知没有列明“{canonical}”包括哪些单位。如认可，请接受 {code}。',
    en: 'The notice names no unit of {canonical}. If that is right, accept {code}.',
  },
} as const satisfies RefusalCatalogue;

export type NoticeRefusal = keyof typeof noticeRefusals;
