/**
 * Work nobody waits for: a sending after something was written, what a screen gets ready. What it was for is on the disk or
 * comes round again with the next trigger, so the console hears of its failing and the person does not.
 *
 * @param {Promise<unknown>|undefined} work
 */
export function aside(work) {
  work?.catch((error) => console.error(error));
}
