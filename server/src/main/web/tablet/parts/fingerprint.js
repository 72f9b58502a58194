/** A SHA-256 as one can read it aloud: its first sixteen signs in fours. @param {string} sha256 */
export function fingerprint(sha256) {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join('-');
}
