/** @import {Person} from '../model.js' */
/** 「山田 太郎 議員」, 「榎本 清 議長」: the office stands behind the name, as one is addressed. @param {Pick<Person, "publicName"|"kind"|"title">} person */
export function addressed(person) {
  return `${person.publicName} ${person.title ?? (person.kind === 'member' ? '議員' : '様')}`;
}
