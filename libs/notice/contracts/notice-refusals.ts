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
    zh: '不支持这种文件（如 .doc、.wps、.xls，或压缩包）。请另存为 .docx 或带文字的 PDF，压缩包请先解压，再导入。',
    en: 'This kind of file (such as .doc, .wps, .xls, or an archive) is not read. Save the notice as .docx or as a PDF with text; unpack an archive first.',
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
    zh: '文件过大，或展开后的内容过多（文件本身 {bytes} 字节），无法作为通知读取。',
    en: 'The file ({bytes} bytes), or what comes out of it when it is unpacked, is too large to be read as a notice.',
  },
  'notice.too-slow': {
    kind: 'invalid',
    zh: '读取文件用时超过 {seconds} 秒或占用内存过多，已停止，未作登记。请只导入通知正文。',
    en: 'Reading the file took more than {seconds} seconds, or too much memory, and was ended; nothing was recorded. Import the notice alone.',
  },
  'notice.reader-busy': {
    kind: 'unavailable',
    zh: '等待读取的文件过多，请稍候重试。',
    en: 'Many files are waiting to be read: try again in a moment.',
  },
  'notice.draft-too-long': {
    kind: 'invalid',
    zh: '从文件中读出的内容过长（{bytes} 字节，上限为 {limit} 字节），不像一份通知，不能登记。请只导入通知正文。',
    en: 'What was read from the file is too long to be one notice ({bytes} bytes; at most {limit}), and cannot be recorded. Import the notice alone.',
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
  'notice.text-missing': {
    kind: 'not-found',
    zh: '通知 {noticeId} 导入时尚未保存文本。请重新导入原文件，或查看原文。',
    en: 'The text of notice {noticeId} was not kept when it was imported. Import the file again, or look at the original.',
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
  'notice.draft-confirmed': {
    kind: 'conflict',
    zh: '该通知已确认，草案不能再改。请在责任事项上办理。',
    en: 'The notice is confirmed, and its draft stays as it is. Act on the items that were registered from it.',
  },
  'notice.withdrawn': {
    kind: 'conflict',
    zh: '该草案已撤回，不能再办理。如仍需要，请重新导入文件。',
    en: 'The draft was withdrawn, and nothing more is done with it. Import the file again if it is needed after all.',
  },
  'notice.item-unknown': {
    kind: 'not-found',
    zh: '草案中没有第 {index} 项。请核对序号。',
    en: 'The draft has no item {index}. Check its number.',
  },
  'notice.item-removed': {
    kind: 'conflict',
    zh: '第 {index} 项已删去。如需更正，请先恢复（restoration）。',
    en: 'Item {index} was removed. Put it back first (restoration) if it is to be corrected.',
  },
  'notice.item-text-missing': {
    kind: 'invalid',
    zh: '请填写事项内容。',
    en: 'Say what the item is about.',
  },
  'notice.item-place-unreadable': {
    kind: 'invalid',
    zh: '事项出处有误：起点（{start}）应在终点（{end}）之前。',
    en: 'The item comes from no place: its start ({start}) must stand before its end ({end}).',
  },
  'notice.item-place-beyond': {
    kind: 'invalid',
    zh: '事项出处（至 {end}）超出原文，原文共 {length} 个字符。',
    en: 'The item comes from no place of the text: it would end at {end}, and the text has {length} characters.',
  },
  'notice.item-place-taken': {
    kind: 'conflict',
    zh: '所填出处包含了第 {index} 项（{start}–{end}）。请只填该事项自己的语句，或更正第 {index} 项。',
    en: 'The place encloses item {index} ({start}–{end}). Give the place of the item’s own sentence, or correct item {index}.',
  },
  'notice.unit-unnamed': {
    kind: 'invalid',
    zh: '请填写每个责任单位的名称和全称。',
    en: 'Give every unit its name as printed and its full name.',
  },
  'notice.unit-named-twice': {
    kind: 'invalid',
    zh: '“{canonical}”列了两次。请为每个单位只保留一种责任。',
    en: '{canonical} is named twice. Give every unit one role.',
  },
  'notice.due-unclear': {
    kind: 'invalid',
    zh: '时限不完整：定期限的要写明日期，长期或定期的不写日期，没有时限的都不写。',
    en: 'The deadline is unclear: a date has a day, what is long-term or periodic has none, and without a kind there is neither day nor words.',
  },
  'notice.due-before-issue': {
    kind: 'invalid',
    zh: '期限（{dueOn}）在成文日期（{issuedOn}）的前年或更早。请核对年份。',
    en: 'The last day ({dueOn}) lies two years or more before that of the notice ({issuedOn}). Check the year.',
  },
  'notice.title-missing': {
    kind: 'invalid',
    zh: '请填写通知标题。',
    en: 'Say what the notice is called.',
  },
  'notice.body-unnamed': {
    kind: 'invalid',
    zh: '请填写联席会议的名称；通知没有设立联席会议的，请删去整个部分。',
    en: 'Name the joint body, or take it away altogether where the notice founds none.',
  },
  'notice.body-words-missing': {
    kind: 'invalid',
    zh: '成员单位、职责、规则、召集人和副召集人都要写明内容，不能为空。',
    en: 'Members, duties, rules and posts of the body say something each; one of them is blank.',
  },
  'notice.reason-missing': {
    kind: 'invalid',
    zh: '请写明更正的理由。',
    en: 'Say why the draft is corrected.',
  },
  'notice.finding-unknown': {
    kind: 'invalid',
    zh: '没有“{code}”这种问题，无法接受。请核对代码。',
    en: 'There is no finding {code} that could be accepted. Check the code.',
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
    zh: '还有 {open} 个问题未处理（{codes}）。请更正所在事项，或逐项确认接受后再提交。',
    en: '{open} findings are open ({codes}). Correct the items that they are in, or accept each by its code.',
  },
  'notice.without-body': {
    kind: 'conflict',
    zh: '通知没有设立联席会议，且 {bodyId} 不存在。请选定已有的联席会议，或先设立（POST /api/bodies）。',
    en: 'The notice founds no joint body, and there is no body {bodyId}. Choose one that exists, or found it first (POST /api/bodies).',
  },
  'notice.other-body': {
    kind: 'conflict',
    zh: '通知设立的是“{founded}”，而 {bodyId} 是“{bodyName}”。请换用新的编号；如确为同一联席会议，请接受 {code}。',
    en: 'The notice founds {founded}, and {bodyId} is {bodyName}. Confirm it for an id of its own; if both are one body, accept {code}.',
  },
  'notice.name-unresolved': {
    kind: 'conflict',
    zh: '“{canonical}”未对应到单位或单位组，或有几个单位同名。请将事项中的单位更正为带地名的全称（如“云台县教育局”）。',
    en: '{canonical} is resolved to no unit and no group, or several units are called so. Correct the item to the full name with its place (such as 云台县教育局).',
  },
  'notice.collective-without-members': {
    kind: 'conflict',
    zh: '通知没有列明“{canonical}”包括哪些单位。请更正所在事项（或成员单位），逐一列出单位；如认可只留名称、不落实到单位，请接受 {code}。',
    en: 'The notice names no unit of {canonical}. Correct the item (or the members) and list its units; if it is to stand by its name alone, with nobody answering for it, accept {code}.',
  },
  'notice.duty-of-stranger': {
    kind: 'conflict',
    zh: '“{unit}”不是成员单位，其职责不会登记。请更正成员单位或职责；如认可不予登记，请接受 {code}。',
    en: '{unit} is no member of the body, so its duty would be left out. Correct the members or the duty; if it is to be left out, accept {code}.',
  },
} as const satisfies RefusalCatalogue;

export type NoticeRefusal = keyof typeof noticeRefusals;
