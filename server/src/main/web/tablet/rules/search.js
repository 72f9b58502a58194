/**
 * Finding words: width, case, kana, spaces, variation selectors and the spellings of one character do not matter,
 * 強靱 finds 強靭 and LGWAN finds ＬＧＷＡＮ. The same folds as the server's search of names (people/Names), so that a
 * typed name is judged here as it will be there.
 */

const VARIANTS = new Map(
  `辺邉邊 崎﨑碕嵜 高髙 斉斎齋齊 吉𠮷 浜濱濵 徳德 靭靱 沢澤 広廣 国國 桜櫻 竜龍 滝瀧 島嶋嶌 真眞 条條 実實
  万萬 栄榮 関關 桑桒 恵惠 浅淺 寿壽 亀龜 学學 峰峯 富冨 館舘 渋澁 塩鹽 曽曾 豊豐 児兒 鉄鐵 黒黑 柳栁
  柏栢 応應 与與 円圓 桧檜 聡聰 静靜 瀬瀨 頼賴 稲稻 蔵藏 薮藪 穂穗 弥彌 礼禮 煕熙 巌巖 岳嶽 叱𠮟 秋龝
  カヵ ケヶ アァ イィ ウゥ エェ オォ ツッ ヤャ ユュ ヨョ ワヮ`
    .split(/\s+/)
    .flatMap((row) => {
      const [first, ...others] = row;
      return others.map((other) => /** @type {[string, string]} */ ([other, first]));
    }),
);

const SELECTORS = /[\ufe00-\ufe0f\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
const NOTHING = /[\s\p{Z}\p{Cf}]/gu;

/** @param {string} text */
function once(text) {
  const plain = text.replace(SELECTORS, '').normalize('NFKC').toLowerCase().replace(NOTHING, '');
  return Array.from(
    plain.replace(/[ぁ-ゖゝゞ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60)),
    (c) => VARIANTS.get(c) ?? c,
  ).join('');
}

/** The key to search and compare by; a key's key is the key. @param {string} text @returns {string} */
export function fold(text) {
  const next = once(text);
  return next === text ? next : fold(next);
}

/** Whether a typed name is this person's. @param {string} typed @param {string} publicName */
export const sameName = (typed, publicName) => typed.trim() !== '' && fold(typed) === fold(publicName);

/**
 * Terms that hold the text in their word, reading or another name, those that begin with it first; all of them for an
 * empty text.
 * @template {{term: string, reading: string, aliases?: string[]}} T
 * @param {readonly T[]} terms @param {string} text @returns {T[]}
 */
export function find(terms, text) {
  const key = fold(text);
  if (key === '') {
    return [...terms];
  }
  const hits = terms.map((term) => {
    const names = [term.term, term.reading, ...(term.aliases ?? [])].map(fold);
    return {
      term,
      rank: names.some((n) => n === key)
        ? 0
        : names.some((n) => n.startsWith(key))
          ? 1
          : names.some((n) => n.includes(key))
            ? 2
            : 3,
    };
  });
  return hits
    .filter((hit) => hit.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((hit) => hit.term);
}
