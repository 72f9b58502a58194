/** What a plan can ask, and of whom: the courses, the policies, the people, their groups and duties. */

/** @param {import('../../engine/desk.js').Desk} desk */
export async function offer(desk) {
  const [courses, policies, people, duties] = await Promise.all([
    desk.api.get('/api/courses'),
    desk.api.get('/api/policies'),
    desk.api.get('/api/people'),
    desk.api.get('/api/duties'),
  ]);
  /** @type {Map<string, Wire<'Membership'>>} */
  const groups = new Map();
  people.forEach((person) => person.memberships.forEach((one) => !one.to && groups.set(one.group, one)));
  return {
    courses,
    policies,
    people,
    duties,
    groups: [...groups.values()],
    titles: new Map(courses.map((one) => [one.id, one.title])),
    documents: new Map(policies.map((one) => [one.document, one.name])),
    names: new Map(people.map((one) => [one.id, one.publicName])),
  };
}

/** @typedef {Awaited<ReturnType<typeof offer>>} Offered */
