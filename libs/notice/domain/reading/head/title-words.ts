/** Documents that assign nothing by their kind: what tells or explains to the public, and what invites to a meeting. */
export const assignsNothing =
  /(?:公告|公示|公报|解读|问答|答记者问|实录|答问|访谈|简报|快报|动态|年鉴|大事记|讲话|致辞)$|(?:表彰|表扬|命名|授予)[^，。]{0,60}的(?:决定|通报)$|邀请函$|(?:建议|提案|议案)[^，。]{0,20}的?(?:答复|复函|回复|答复函)$|关于(?:召开|举办|举行|参加).*(?:会议?|论坛|培训班?|活动)的(?:预备)?通知$/u;

/** What a title of an official document ends with. */
export const titleEnding =
  /(?:通知|意见|方案|办法|规定|决定|决议|公告|通告|通报|报告|请示|批复|函|细则|条例|制度|规则|要点|纪要|答复|讲话|致辞|简报|快报|动态|解读|问答|答记者问|实录|访谈|公报|公示|纲要|预案|指南|计划|规划|措施|清单|名单|分工)(?:[（(][^（）()]{1,12}[）)])?$/u;
