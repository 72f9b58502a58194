import { PutDown } from './db.js';

/**
 * Work nobody waits for: a sending after something was written, what a screen gets ready. What it was for is on the disk or
 * comes round again with the next trigger, so the console hears of its failing and the person does not.
 *
 * @param {Promise<unknown>|undefined} work
 */
export function aside(work) {
  work?.catch(complain);
}

/** That an enrolment was put down in the middle is no failing: its outbox is offered again. @param {unknown} error */
export function complain(error) {
  if (!(error instanceof PutDown)) {
    console.error(error);
  }
}
