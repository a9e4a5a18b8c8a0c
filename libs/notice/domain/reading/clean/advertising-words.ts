/** Words of web sites and games. Government texts use some of them too, so none is proof by itself. */
export const webWord =
  /网站|首页|官网|网址|平台|登录|注册|下载|入口|旗舰|娱乐|棋牌|彩票|体育|电竞|真人|投注|手机版|客户端|APP|[A-Za-z]\d|\d[A-Za-z]/iu;

/** Words that end an advertised name and hardly any phrase of a notice. */
export const strongEnding =
  /(?:官网|官方网站|网址|旗舰厅?|娱乐城?|棋牌|投注|手机版下载|APP下载|登录入口|国际首页|首页)$/iu;

/** A public body's own site is content, whatever its page shows. */
export const publicWord = /政府|政务|人民|门户|部门|单位|公共|国家|全国|[省市县区镇]|一体化|信息/u;

/** A Latin-and-figure mark and the Chinese beside it: the kind of brand that hops through pages. */
export const brandMark = /(\p{Script=Han}{0,2})([A-Za-z]+\d+|\d+[A-Za-z]+)(\p{Script=Han}{0,2})/gu;

/** What begs the reader in the middle of a text, up to the thing that it offers; no notice speaks so. */
export const begging =
  /【[^【】]{0,14}(?:公众号|范文|广告|点击|领取|限时|免费|扫码|优惠)[^【】]{0,12}】(?:\p{Script=Han}{2,12}(?:特惠|优惠|福利|资料|教程))?|(?:更多精彩(?:内容)?|手机扫码|微信扫码|加客服(?:微信)?|添加微信|点击下载|点击领取|长按识别)[\p{Script=Han}A-Za-z]{0,12}?(?:学习资料|大礼包|礼包|更多优惠|优惠|试听|微信公众号|公众号|特惠|红包|福利)|点击(?:下载|查看|阅读)(?:全文|原文)|本文(?:来源于?|来自)[：:]?(?:www\.[\w.-]+)?\p{Script=Han}{0,10}?网|（未经[^（）]{0,8}转载）|扫码(?:加入|进)\p{Script=Han}{2,8}?群|(?<=[、，。；])(?:https?:\/\/)?www\.(?![\w.-]*\.gov\.)[\w-]+(?:\.[a-z]{2,4}){1,2}(?=\p{Script=Han})/gu;

/** How a site asks its readers for something; no notice speaks so. */
export const invitation =
  /^(?:更多精彩|更多内容|点击(?:下载|关注|查看|领取)|扫码(?:关注|下载)|长按(?:识别|关注)|欢迎关注)/u;
