/** An address that was cut in the middle of a letter stays as it is, and is found nowhere. @param {string} part */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
